# listing: time_limit=180, light="seeds=1, epochs=500"
import numpy as np

from nn_tutorial import SGD, Network

rng = np.random.default_rng(0)
epochs, seeds, good = 1000, 5, 0.9
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


starts = {
    "sigmoid, He": ("sigmoid", 0),
    "sigmoid, 4 x Xavier": ("sigmoid", 4),
    "tanh, Xavier": ("tanh", 1),
    "tanh, Xavier / 4": ("tanh", 0.25),
    "relu, He": ("relu", 0),
}
print("learned, of", seeds, "seeds   lr", *(f"{lr:5}" for lr in rates))
for start, (hidden, times) in starts.items():
    counts = [count_learned(hidden, times, lr) for lr in rates]
    learned[start] = max(counts)  # for the text
    print(f"{start:23}", *(f"{count:5}" for count in counts))
