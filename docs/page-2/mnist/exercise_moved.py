# listing: time_limit=120, light="epochs=3"
import numpy as np

from nn_tutorial import SGD, Network, load_mnist

(X, y), _ = load_mnist()
X_train, y_train = X[:7000], y[:7000]
X_val, y_val = X[7000:], y[7000:]


def to_the_right(X, pixels):
    images = X.reshape(-1, 28, 28)
    return np.roll(images, pixels, axis=2).reshape(len(X), 784)


rng = np.random.default_rng(0)
plain = Network([784, 128, 10], rng=0, dtype=np.float32)
moved = Network([784, 128, 10], rng=0, dtype=np.float32)
epochs = 10
for _epoch in range(epochs):
    jumps = to_the_right(X_train, int(rng.integers(-3, 4)))
    for network, images in ((plain, X_train), (moved, jumps)):
        network.fit(
            images,
            y_train,
            epochs=1,
            batch_size=64,
            optimizer=SGD(lr=0.1),
            rng=rng,
            verbose=False,
        )
plain_scores, moved_scores = [], []
for pixels in range(5):
    images = to_the_right(X_val, pixels)
    plain_scores.append(float(plain.score(images, y_val)))
    moved_scores.append(float(moved.score(images, y_val)))
    print(
        f"{pixels} to the right: {plain_scores[-1]:.1%},"
        f" trained on moved images {moved_scores[-1]:.1%}"
    )
