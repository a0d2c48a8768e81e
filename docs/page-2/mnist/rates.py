# listing: time_limit=180, light="n_train=500, seeds=2"
import numpy as np

from nn_tutorial import SGD, Adam, Network, load_mnist

(X, y), _ = load_mnist()
n_train = 7000
X_train, y_train = X[:n_train], y[:n_train]
X_val, y_val = X[7000:], y[7000:]
epochs, seeds = 10, 3
grids = {
    "plain": (0.0, (0.2, 0.5, 1.0)),
    "momentum": (0.9, (0.05, 0.1, 0.2)),
    "Adam": (None, (0.001, 0.003, 0.01)),
}

best_rate, best_mean = {}, {}  # for the text
for name, (momentum, rates) in grids.items():
    means = {}
    for lr in rates:
        scores = []
        for seed in range(seeds):
            network = Network([784, 128, 10], rng=seed)
            adam = name == "Adam"
            network.fit(
                X_train,
                y_train,
                epochs=epochs,
                batch_size=64,
                optimizer=Adam(lr) if adam else SGD(lr, momentum),
                rng=seed,
                verbose=False,
            )
            scores.append(network.score(X_val, y_val))
        means[lr], low, high = np.mean(scores), min(scores), max(scores)
        print(f"{name:9} lr {lr:5} mean {means[lr]:.1%}", end="")
        print(f", from {low:.1%} to {high:.1%}")
    best_rate[name] = max(means, key=means.get)
    best_mean[name] = float(means[best_rate[name]])
