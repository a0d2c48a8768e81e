import numpy as np

from nn_tutorial import Dense

depth, width = 10, 32
X = np.random.default_rng(0).standard_normal((64, width))  # (64, 32)


def size(array):
    return float(np.sqrt(np.mean(array**2)))


start, left = {}, {}
for skip in (0, 1):
    rng = np.random.default_rng(1)
    layers = [Dense(width, width, "sigmoid", rng=rng) for _ in range(depth)]
    a = X
    for layer in layers:
        a = skip * a + layer.forward(a)  # (64, 32)
    da = rng.standard_normal(a.shape)  # (64, 32)
    sizes = [size(da)]
    for layer in reversed(layers):
        da = skip * da + layer.backward(da)  # (64, 32)
        sizes.append(size(da))
    start[skip], left[skip] = sizes[0], sizes[-1]
    print(f"skip {skip}: da {start[skip]:.2f} after layer 10", end="")
    print(f", {left[skip]:.1e} before layer 1")
