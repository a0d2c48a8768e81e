# listing: time_limit=180, light="seeds=1, epochs=500"
import numpy as np

from nn_tutorial import SGD, Network

rng = np.random.default_rng(0)
epochs, seeds, good = 1000, 5, 0.9
X = rng.uniform(-1, 1, size=(100, 2))  # (100, 2)
y = (X[:, 0] ** 2 + X[:, 1] ** 2 < 0.75**2).astype(int)  # (100,)


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
    "tanh, Xavier": ("tanh", 1),
    "tanh, Xavier / 4": ("tanh", 0.25),
    "relu, He": ("relu", "He"),
}
rates, learned = (1.0, 3.0), {}
print(f"learned, of {seeds} seeds      lr 1.0  lr 3.0")
for start, (hidden, times) in starts.items():
    counts = []
    for lr in rates:
        count = 0
        for seed in range(seeds):
            network = network_with(hidden, times, seed)
            history = network.fit(
                X, y, epochs=epochs, optimizer=SGD(lr), verbose=False
            )
            if max(history.accuracy) > good:
                count += 1
        counts.append(count)
    learned[start] = max(counts)  # for the text
    print(f"{start:23} {counts[0]:7} {counts[1]:7}")
