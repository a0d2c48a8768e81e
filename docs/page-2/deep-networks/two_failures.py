import numpy as np

from nn_tutorial import Network

rng = np.random.default_rng(0)
X = rng.uniform(-1, 1, size=(100, 2))  # (100, 2)
y = (X[:, [0]] ** 2 + X[:, [1]] ** 2 < 0.75**2).astype(int)  # (100, 1)

starts = {"sigmoid, He": ("sigmoid", 0), "tanh, Xavier / 4": ("tanh", 0.25)}
size, spread, largest, answers = {}, {}, {}, {}
for start, (hidden, times) in starts.items():
    sizes = [2] + [16] * 6 + [1]
    network = Network(
        sizes, hidden=hidden, output="sigmoid", loss="mse", rng=1
    )
    if times:
        for layer in network.layers:
            p, q = layer.W.shape
            he, xavier = np.sqrt(2 / p), np.sqrt(2 / (p + q))
            layer.W *= times * xavier / he

    print(f"{start:17} size   spread")
    a, size[start], spread[start] = X, [], []
    for number, layer in enumerate(network.layers[:-1], 1):
        a = layer.forward(a)  # (100, 16)
        size[start].append(float(np.sqrt(np.mean(a**2))))
        apart = a.max(axis=0) - a.min(axis=0)  # (16,)
        spread[start].append(float(np.mean(apart)))
        row = f"{size[start][-1]:12.4f} {spread[start][-1]:8.4f}"
        print(f"  layer {number} {row}")

    answers[start] = network.forward(X)  # (100, 1)
    network.backward(y)
    norms = [float(np.linalg.norm(layer.dW)) for layer in network.layers]
    largest[start] = max(norms)
    print(f"  largest dW: {largest[start]:.1e}")
