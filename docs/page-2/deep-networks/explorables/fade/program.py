import numpy as np

from nn_tutorial import Dense

hidden = "relu"
factor = 0.5
depth = 10

rng = np.random.default_rng(3)
X, da = rng.standard_normal((2, 10, 10)).round(2)  # (10, 10) each
layers = [Dense(10, 10, hidden) for _ in range(depth)]
for layer in layers:
    normal = rng.standard_normal((10, 10)).round(1)
    layer.W[:] = factor * np.sqrt(2 / 10) * normal


def size(array):
    return float(np.sqrt(np.mean(array**2)))


a, signal = X, [size(X)]
for layer in layers:
    a = layer.forward(a)
    signal.append(size(a))
gradient = []
for layer in reversed(layers):
    gradient.append(size(da))
    da = layer.backward(da)
gradient.reverse()
dW = [size(layer.dW) for layer in layers]

print("layer   signal  gradient       dW")
for n in range(depth):
    print(f"{n + 1:5}  {signal[n + 1]:7.1e}   {gradient[n]:7.1e}  {dW[n]:7.1e}")
print(f"signal,   last layer / input:   {signal[-1] / signal[0]:.1e}")
print(f"gradient, layer 1 / last layer: {gradient[0] / gradient[-1]:.1e}")
