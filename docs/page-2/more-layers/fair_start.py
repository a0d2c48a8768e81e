# listing: time_limit=180, light="seeds=1, epochs=500"
import numpy as np

from nn_tutorial import SGD, Network

rng = np.random.default_rng(0)
epochs, seeds, good = 1000, 8, 0.9
X = rng.uniform(-1, 1, size=(100, 2))  # (100, 2)
y = (X[:, 0] ** 2 + X[:, 1] ** 2 < 0.75**2).astype(int)  # (100,)
rates, learned = (1.0, 3.0), {}


def count_learned(hidden, times, lr):
    count = 0
    for seed in range(seeds):
        sizes = [2] + [16] * 6 + [1]
        network = Network(
            sizes, hidden=hidden, output="sigmoid", loss="mse", rng=seed
        )
        if times:
            for layer in network.layers:
                p, q = layer.W.shape
                he, xavier = np.sqrt(2 / p), np.sqrt(2 / (p + q))
                layer.W *= times * xavier / he
        history = network.fit(
            X, y, epochs=epochs, optimizer=SGD(lr), verbose=False
        )
        count += max(history.accuracy) > good
    return count


starts = {"He": 0, "Xavier": 1, "4 x Xavier": 4, "Xavier / 4": 0.25}
pairs = (
    "sigmoid, He",
    "sigmoid, 4 x Xavier",
    "tanh, Xavier",
    "tanh, Xavier / 4",
    "relu, He",
)
print("learned, of", seeds, "seeds   lr", *(f"{lr:5}" for lr in rates))
for pair in pairs:
    hidden, start = pair.split(", ")
    counts = [count_learned(hidden, starts[start], lr) for lr in rates]
    learned[pair] = max(counts)
    print(f"{pair:23}", *(f"{count:5}" for count in counts))
