# listing: time_limit=120, light="n_train=1000"
import numpy as np

from nn_tutorial import SGD, Network, load_mnist


def shift(X, rng):
    top, left = rng.integers(3, size=(2, len(X)))  # each 0, 1 or 2
    padded = np.zeros((30, 30))
    moved = np.empty_like(X)  # (n, 784)
    for i in range(len(X)):
        padded[1:29, 1:29] = X[i].reshape(28, 28)
        window = padded[top[i] : top[i] + 28, left[i] : left[i] + 28]
        moved[i] = window.reshape(784)
    return moved


(X, y), _ = load_mnist()
n_train = 7000
X_train, y_train = X[:n_train], y[:n_train]
X_val, y_val = X[7000:], y[7000:]
epochs, lr = 10, 0.5
training, val = {}, {}  # accuracies, epoch by epoch
for name in ("unshifted", "shifted"):
    rng = np.random.default_rng(0)
    network = Network([784, 128, 10], rng=rng)
    training[name], val[name] = [], []
    for epoch in range(epochs):
        images = shift(X_train, rng) if name == "shifted" else X_train
        rate = lr * (1 - epoch / epochs)
        network.fit(images, y_train, epochs=1, batch_size=64,
                    optimizer=SGD(rate), rng=rng, verbose=False)
        training[name].append(network.score(X_train, y_train))
        val[name].append(network.score(X_val, y_val))
    print(f"{name:9}  training {training[name][-1]:.1%}", end="")
    print(f"  validation {val[name][-1]:.1%}")
