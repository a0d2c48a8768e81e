import numpy as np

from nn_tutorial import Tensor, gradient_check


def wrong_relu(a):
    c = np.maximum(0, a.data)
    return Tensor(c, [(a, lambda dc: dc)])


def distance(f, values, eps):
    a = Tensor(values)

    def number():
        return (f(a) * factors).sum()

    number().backward()
    return gradient_check(lambda: number().data, a.data, a.grad, eps)


factors = np.array([0.6, 1.3, 0.8, 0.4])
near = np.array([0.8, -0.5, 3e-6, 1.7])
shift = 0.01
moved = near + shift
slope = (np.maximum(0, 3e-6 + 1e-5) - np.maximum(0, 3e-6 - 1e-5)) / 2e-5
print(f"measured slope at 3e-06: {slope:.2f}")
print("          eps    relu        wrong_relu")
for name, values in {"near": near, "moved": moved}.items():
    for eps in (1e-5, 1e-6):
        pair = [distance(f, values, eps) for f in (Tensor.relu, wrong_relu)]
        shown = ["below 1e-7" if d < 1e-7 else f"{d:.3f}" for d in pair]
        print(f"{name:8} {eps:.0e}  {shown[0]:10}  {shown[1]}")

a = Tensor(near)
(a.relu() * factors).sum().backward()
print("entry   engine  nudges")
for i in range(len(near)):
    around = []
    for nudge in (1e-5, -1e-5):
        nudged = near.copy()
        nudged[i] += nudge
        around.append((np.maximum(0, nudged) * factors).sum())
    m = (around[0] - around[1]) / 2e-5
    print(f"{near[i]:6}  {a.grad[i]:6.2f}  {m:6.2f}")
