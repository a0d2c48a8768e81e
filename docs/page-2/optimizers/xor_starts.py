# listing: time_limit=240, light="n_seeds=20"
import numpy as np

from nn_tutorial import SGD, Adam, Network

X = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])  # (4, 2)
y = np.array([[0], [1], [1], [0]])  # (4, 1)
n_seeds, near, many, few = 100, 0.1, 1000, 200
rate, larger = 2, 10


def old_way(seed, epochs, lr):
    network = Network(
        [2, 4, 1], hidden="sigmoid", output="sigmoid", loss="mse", rng=seed
    )
    network.fit(X, y, epochs=epochs, optimizer=SGD(lr), verbose=False)
    return np.abs(network.forward(X) - y).max() < near


def new_way(seed, epochs, lr):
    network = Network([2, 8, 1], hidden="tanh", output="sigmoid", rng=seed)
    network.fit(X, y, epochs=epochs, optimizer=Adam(lr), verbose=False)
    return np.abs(network.forward(X) - y).max() < near


solved = []
for way, lr, epochs in (
    (old_way, rate, many),
    (old_way, rate, few),
    (old_way, larger, few),
    (new_way, 0.1, few),
):
    count = sum(way(seed, epochs, lr) for seed in range(n_seeds))
    solved.append(count)
    print(f"{way.__name__}  lr {lr:3}  {epochs:5,} epochs", end="  ")
    print(f"{count:3} of {n_seeds} solved")
