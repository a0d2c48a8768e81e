# listing: time_limit=180, light="epochs=2, seeds=1"
import numpy as np

from nn_tutorial import SGD, Network, load_mnist


def shift(X, rng):
    padded = np.pad(X.reshape(-1, 28, 28), ((0, 0), (1, 1), (1, 1)))
    down, right = rng.integers(3, size=(2, len(X)))  # each 0, 1 or 2
    moved = np.empty_like(X)  # (n, 784)
    for i in range(len(X)):
        window = padded[i, down[i] : down[i] + 28, right[i] : right[i] + 28]
        moved[i] = window.reshape(784)
    return moved


def train(lr, momentum, falling, shifts, seed):
    rng = np.random.default_rng(seed)
    network = Network([784, 128, 10], rng=rng, dtype=np.float32)
    optimizer = SGD(lr=lr, momentum=momentum)
    train_curve, val_curve = [], []
    for epoch in range(epochs):
        if falling:
            optimizer.lr = lr * (1 - epoch / epochs)
        images = shift(X_train, rng) if shifts else X_train
        order = rng.permutation(len(images))
        for start in range(0, len(images), 64):
            rows = order[start : start + 64]
            network.forward(images[rows])
            network.backward(y_train[rows])
            optimizer.step(network.parameters, network.gradients)
        train_curve.append(network.score(X_train, y_train))
        val_curve.append(network.score(X_val, y_val))
    return train_curve, val_curve


(X, y), _ = load_mnist()
X_train, y_train = X[:7000], y[:7000]
X_val, y_val = X[7000:], y[7000:]
epochs, seeds = 10, 3
recipes = {
    "as before": (0.1, 0.0, False, False),
    "momentum": (0.05, 0.9, False, False),
    "+ falling": (0.05, 0.9, True, False),
    "+ shifts": (0.05, 0.9, True, True),
}
curves, means, spreads, train_at_end = {}, {}, {}, {}
for name, (lr, momentum, falling, shifts) in recipes.items():
    runs = [train(lr, momentum, falling, shifts, s) for s in range(seeds)]
    curves[name] = np.array(runs)  # (seeds, 2, epochs)
    last = curves[name][:, 1, -1]  # validation, last epoch: (seeds,)
    means[name], spreads[name] = float(last.mean()), float(np.ptp(last))
    train_at_end[name] = float(curves[name][:, 0, -1].mean())
    print(f"{name:10} {means[name]:.1%}  best - worst {spreads[name]:.1%}")
