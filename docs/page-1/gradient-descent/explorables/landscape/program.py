import numpy as np

from nn_tutorial import sigmoid

surface = "linear"
nudge = 0.001

if surface == "linear":
    x = np.array([1.0, 2.0, 3.0])  # (3,), kilometres
    y = np.array([5.0, 7.0, 9.0])  # (3,), thousand rupiah
else:
    x = np.array([0.0, 0.5, 1.0])  # (3,), clear sky, some clouds, dark clouds
    y = np.array([0.2, 0.5, 0.8])  # (3,), share of the days that end in rain


def loss(w, b):
    z = w * x + b
    if surface == "cross_entropy":  # the mean of -y log(a) - (1 - y) log(1 - a)
        return np.mean(np.logaddexp(0, z) - y * z)
    a = sigmoid(z) if surface == "sigmoid" else z
    return np.mean((a - y) ** 2)


w = 0.0
b = 0.0
lr = 0.1
steps = 3

path, losses = [], []
for step in range(steps + 1):
    here = loss(w, b)
    path.append([w, b])
    losses.append(here)
    if step <= 3 or step == steps:
        print(f"step {step:3}  w {w:.3f}  b {b:.3f}  loss {here:.4f}")
    slope_w = (loss(w + nudge, b) - here) / nudge
    slope_b = (loss(w, b + nudge) - here) / nudge
    next_w, next_b = w - lr * slope_w, b - lr * slope_b
    w, b = next_w, next_b

print(f"slopes {slope_w:.3f} and {slope_b:.3f}")
print(f"next   w {next_w:.3f}  b {next_b:.3f}")
