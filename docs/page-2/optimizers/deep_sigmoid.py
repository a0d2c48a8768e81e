# listing: time_limit=240, light="seeds=1"
import numpy as np

from nn_tutorial import SGD, Adam, Network

rng = np.random.default_rng(0)
X = rng.uniform(-1, 1, size=(100, 2))  # (100, 2)
y = (np.hypot(X[:, 0], X[:, 1]) < 0.75).astype(int)  # (100,), in a circle
epochs, seeds, good = 500, 5, 0.9
layer_sizes = [2] + [16] * 6 + [1]


def momentum(lr):
    return SGD(lr, momentum=0.9)


def newest(lr):
    return Adam(lr, beta1=0)


def sign(lr):
    return Adam(lr, beta1=0, beta2=0)


grids = {
    "SGD": (SGD, (0.1, 1.0, 10.0, 100.0)),
    "momentum": (momentum, (0.01, 0.1, 1.0, 10.0)),
    "Adam": (Adam, (0.001, 0.01, 0.03, 0.3)),
    "beta1 = 0": (newest, (0.001, 0.01, 0.03, 0.3)),
    "both 0": (sign, (0.001, 0.003, 0.01, 0.03)),
}
counts = {}
for name, (make, rates) in grids.items():
    solved, counts[name] = {}, []
    for lr in rates:
        shares = []
        for seed in range(seeds):
            network = Network(
                layer_sizes, hidden="sigmoid", output="sigmoid", rng=seed
            )
            network.fit(X, y, epochs=epochs, optimizer=make(lr), verbose=False)
            shares.append(network.score(X, y))
        solved[lr] = int(np.sum(np.array(shares) > good))
        counts[name].append(solved[lr])
    print(f"{name:9}", solved, "of", seeds)
