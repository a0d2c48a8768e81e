import numpy as np

from nn_tutorial import load_mnist


def shift(X, rng):
    padded = np.pad(X.reshape(-1, 28, 28), ((0, 0), (1, 1), (1, 1)))
    down, right = rng.integers(3, size=(2, len(X)))  # each 0, 1 or 2
    moved = np.empty_like(X)  # (n, 784)
    for i in range(len(X)):
        window = padded[i, down[i] : down[i] + 28, right[i] : right[i] + 28]
        moved[i] = window.reshape(784)
    return moved


(X, y), _ = load_mnist()
same_image = X[[0, 0, 0, 0]]  # four times the first image, (4, 784)
moved = shift(same_image, np.random.default_rng(0))
corners = []
for row in np.vstack([X[:1], moved]):
    image = row.reshape(28, 28)
    top = int(np.flatnonzero(image.sum(axis=1))[0])
    left = int(np.flatnonzero(image.sum(axis=0))[0])
    corners.append((top, left))  # for the text
    print(f"the ink begins in row {top}, column {left}")
