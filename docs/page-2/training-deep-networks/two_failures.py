import numpy as np

from nn_tutorial import Network

rng = np.random.default_rng(0)
X = rng.uniform(-1, 1, size=(100, 2))  # (100, 2)
y = (X[:, 0] ** 2 + X[:, 1] ** 2 < 0.75**2).astype(int)  # (100,)


def size(array):
    return float(np.sqrt(np.mean(array**2)))


def network_with(hidden, times, seed):
    network = Network([2] + [16] * 6 + [1], hidden=hidden,
                      output="sigmoid", loss="mse", rng=seed)
    if times != "He":
        for layer in network.layers:
            p, q = layer.W.shape
            he, xavier = np.sqrt(2 / p), np.sqrt(2 / (p + q))
            layer.W *= times * xavier / he
    return network


starts = {
    "sigmoid, He": ("sigmoid", "He"),
    "sigmoid, 4 x Xavier": ("sigmoid", 4),
    "tanh, Xavier / 4": ("tanh", 0.25),
    "tanh, Xavier": ("tanh", 1),
}
signal, spread, gradient, answers = {}, {}, {}, {}
print("                    signal         spread         dW")
print("layer               1      6       1      6       1       7")
for start, (hidden, times) in starts.items():
    network = network_with(hidden, times, seed=1)
    a, s, d = X, [], []
    for layer in network.layers[:6]:
        a = layer.forward(a)  # (100, 16)
        gaps = a.max(axis=0) - a.min(axis=0)  # (16,)
        s.append(size(a))
        d.append(float(np.mean(gaps)))
    answers[start] = network.forward(X)  # (100, 1)
    network.backward(y)
    g = [size(layer.dW) for layer in network.layers]
    print(f"{start:19} {s[0]:.4f} {s[5]:.4f}"
          f"  {d[0]:.4f} {d[5]:.4f}  {g[0]:.1e} {g[6]:.1e}")
    low, high = answers[start].min(), answers[start].max()
    print(f"    answers from {low:.4f} to {high:.4f}")
    signal[start], spread[start], gradient[start] = s, d, g
