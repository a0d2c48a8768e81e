import numpy as np

from nn_tutorial import Network

rng = np.random.default_rng(0)
seeds = 5
X = rng.uniform(-1, 1, size=(100, 2))  # (100, 2)
y = (X[:, [0]] ** 2 + X[:, [1]] ** 2 < 0.75**2).astype(int)  # (100, 1)


def norms(hidden, times):
    """Give the sizes of signal and gradient in the layers, and the loss."""
    signal, gradient, loss = [], [], []
    for seed in range(seeds):
        network = Network(
            [2] + [16] * 6 + [1],
            hidden=hidden,
            output="sigmoid",
            loss="mse",
            rng=seed,
        )
        if times:
            for layer in network.layers:
                p, q = layer.W.shape
                he, xavier = np.sqrt(2 / p), np.sqrt(2 / (p + q))
                layer.W *= times * xavier / he
        a = X
        signal.append([])
        for layer in network.layers[:-1]:
            a = layer.forward(a)
            signal[-1].append(float(np.sqrt(np.mean(a**2))))
        network.forward(X)
        loss.append(network.loss(y))
        network.backward(y)
        gradient.append(
            [float(np.linalg.norm(layer.dW)) for layer in network.layers]
        )
    return np.array(signal), np.array(gradient), loss  # (5, 6), (5, 7), a list


starts = {
    "sigmoid, He": ("sigmoid", 0),
    "tanh, Xavier": ("tanh", 1),
    "tanh, Xavier / 4": ("tanh", 0.25),
}
signal, gradient, loss, first_to_last = {}, {}, {}, {}
for start, (hidden, times) in starts.items():
    signal[start], gradient[start], loss[start] = norms(hidden, times)
    ratios = gradient[start][:, 0] / gradient[start][:, -1]
    first_to_last[start] = float(np.median(ratios))
    print(f"{start:17} first / last: {first_to_last[start]:.1e}")
