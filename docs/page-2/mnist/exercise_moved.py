# listing: time_limit=120, light="epochs=2"
import numpy as np

from nn_tutorial import SGD, Network, load_mnist

(X, y), _ = load_mnist()
X_train, y_train = X[:7000], y[:7000]
X_val, y_val = X[7000:], y[7000:]


def sideways(X, moves):  # negative: to the left
    moved = np.empty_like(X)
    for i in range(len(X)):
        image = X[i].reshape(28, 28)
        moved[i] = np.roll(image, moves[i], axis=1).reshape(784)
    return moved


rng = np.random.default_rng(0)
plain = Network([784, 128, 10], rng=0)
moved_network = Network([784, 128, 10], rng=0)
epochs = 10
settings = {"epochs": 1, "batch_size": 64, "verbose": False}
for _ in range(epochs):
    moves = rng.integers(-3, 4, size=len(X_train))  # each -3 to 3
    images = sideways(X_train, moves)
    plain.fit(X_train, y_train, optimizer=SGD(lr=0.1), rng=rng, **settings)
    moved_network.fit(
        images, y_train, optimizer=SGD(lr=0.1), rng=rng, **settings
    )

plain_scores, moved_scores = [], []
for move in range(5):
    images = sideways(X_val, [move] * len(X_val))
    plain_scores.append(plain.score(images, y_val))
    moved_scores.append(moved_network.score(images, y_val))
    print(f"{move} to the right: {plain_scores[-1]:.1%}", end="")
    print(f", trained on moved images {moved_scores[-1]:.1%}")
