# listing: time_limit=180, light="n_seeds=20"
import numpy as np

from nn_tutorial import SGD, Adam, Network

X = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])  # (4, 2)
y = np.array([[0], [1], [1], [0]])  # (4, 1)
n_seeds, near = 200, 0.1
many, few = 1000, 200  # epochs


def as_in_chapter_7(seed):
    network = Network(
        [2, 4, 1], hidden="sigmoid", output="sigmoid", loss="mse", rng=seed
    )
    network.fit(X, y, epochs=many, optimizer=SGD(lr=2), verbose=False)
    return network


def recipe(seed):
    network = Network([2, 8, 1], hidden="tanh", output="sigmoid", rng=seed)
    network.fit(X, y, epochs=few, optimizer=Adam(lr=0.1), verbose=False)
    return network


solved = {}
for train in (as_in_chapter_7, recipe):
    networks = [train(seed) for seed in range(n_seeds)]
    errors = [np.abs(network.forward(X) - y).max() for network in networks]
    count = int(sum(error < near for error in errors))
    solved[train.__name__] = count
    print(f"{train.__name__:16}{count:4} of {n_seeds} solved")
