import numpy as np

from nn_tutorial import Dense

width, depth, most = 10, 10, 16
rng = np.random.default_rng(3)
hundredths = (100 * rng.standard_normal((2, width, width))).round().astype(int)
tenths = (10 * rng.standard_normal((most, width, width))).round().astype(int)


def size(array):
    return float(np.sqrt(np.mean(array**2)))


factors = {"half": 0.5, "he": 1.0}  # of He's size
signal, gradient = {}, {}
for name, factor in factors.items():
    layers = [Dense(width, width, "relu") for _ in range(depth)]
    for layer, tenth in zip(layers, tenths, strict=False):
        layer.W[:] = factor * np.sqrt(2 / width) * (tenth / 10)
    a, da = hundredths / 100  # (10, 10) each
    signal[name], gradient[name] = [size(a)], []
    for layer in layers:
        a = layer.forward(a)
        signal[name].append(size(a))
    for layer in reversed(layers):
        gradient[name].insert(0, size(da))
        da = layer.backward(da)
    forward = signal[name][-1] / signal[name][0]
    backward = gradient[name][0] / gradient[name][-1]
    print(f"{name:4}  signal x {forward:7.1e}  gradient x {backward:7.1e}")
