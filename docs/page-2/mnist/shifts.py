import numpy as np


def shift(X, rng):
    padded = np.pad(X.reshape(-1, 28, 28), ((0, 0), (1, 1), (1, 1)))
    top, left = rng.integers(3, size=(2, len(X)))  # each 0, 1 or 2
    moved = np.empty_like(X)  # (n, 784)
    for i in range(len(X)):
        window = padded[i, top[i] : top[i] + 28, left[i] : left[i] + 28]
        moved[i] = window.reshape(784)
    return moved


padded = np.pad([[5, 6], [7, 8]], 1)  # a tiny image
top, left = 0, 1
print(padded)
print(padded[top : top + 2, left : left + 2])
