import numpy as np

from nn_tutorial import Network

rng = np.random.default_rng(0)
X = rng.uniform(-1, 1, size=(100, 2))  # (100, 2)
y = (X[:, 0] ** 2 + X[:, 1] ** 2 < 0.75**2).astype(int)  # (100,)


def size(array):
    return float(np.sqrt(np.mean(array**2)))


starts = {"sigmoid, He": ("sigmoid", "He"), "tanh, Xavier / 4": ("tanh", 0.25)}
signal, gradient, loss, answers = {}, {}, {}, {}
for start, (hidden, times) in starts.items():
    network = Network([2] + [16] * 6 + [1], hidden=hidden,
                      output="sigmoid", loss="mse", rng=0)
    if times != "He":
        for layer in network.layers:
            p, q = layer.W.shape
            he, xavier = np.sqrt(2 / p), np.sqrt(2 / (p + q))
            layer.W *= times * xavier / he
    a, signal[start] = X, []
    for layer in network.layers[:6]:
        a = layer.forward(a)  # (100, 16)
        signal[start].append(size(a))
    answers[start] = network.forward(X)  # (100, 1)
    loss[start] = network.loss(y)
    network.backward(y)
    g = gradient[start] = [size(layer.dW) for layer in network.layers]
    print(f"{start:16} loss {loss[start]:.2f}", end="")
    print(f", gradient: first {g[0]:.0e}, last {g[6]:.0e}")
