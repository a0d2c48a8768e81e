# listing: time_limit=180, light="epochs=2, seeds=1"
import numpy as np

from nn_tutorial import SGD, Network, load_mnist

(X, y), _ = load_mnist()
X_train, y_train = X[:7000], y[:7000]
X_val, y_val = X[7000:], y[7000:]


def shift(X, rng):
    padded = np.pad(X.reshape(-1, 28, 28), ((0, 0), (1, 1), (1, 1)))
    moved = np.empty((len(X), 28, 28), X.dtype)
    down, right = rng.integers(3, size=(2, len(X)))  # each 0, 1 or 2
    for i in range(3):
        for j in range(3):
            chosen = (down == i) & (right == j)
            moved[chosen] = padded[chosen, i : i + 28, j : j + 28]
    return moved.reshape(len(X), 784)


def train(lr, momentum, decay, shifts, seed):
    rng = np.random.default_rng(seed)
    network = Network([784, 128, 10], rng=rng, dtype=np.float32)
    train_curve, val_curve = [], []
    for epoch in range(epochs):
        step = lr * (1 - epoch / epochs) if decay else lr
        history = network.fit(
            shift(X_train, rng) if shifts else X_train,
            y_train,
            epochs=1,
            batch_size=64,
            optimizer=SGD(lr=step, momentum=momentum),
            rng=rng,
            verbose=False,
        )
        train_curve.append(float(history.accuracy[-1]))
        val_curve.append(float(network.score(X_val, y_val)))
    return train_curve, val_curve


epochs, seeds = 10, 3
recipes = {
    "as before": (0.1, 0.0, False, False),
    "momentum": (0.05, 0.9, False, False),
    "+ decay": (0.05, 0.9, True, False),
    "+ shifts": (0.05, 0.9, True, True),
}
curves, means, spreads = {}, {}, {}
for name, recipe in recipes.items():
    curves[name] = np.array([train(*recipe, s) for s in range(seeds)])
    last = curves[name][:, 1, -1]  # (seeds,)
    means[name], spreads[name] = float(last.mean()), float(np.ptp(last))
    print(f"{name:10} {means[name]:.1%}  best - worst {spreads[name]:.1%}")
