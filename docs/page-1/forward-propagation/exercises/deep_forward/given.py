import numpy as np


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


rng = np.random.default_rng(1)
X = rng.normal(size=(5, 2))
W1, b1 = rng.normal(size=(2, 3)), np.zeros((1, 3))
W2, b2 = rng.normal(size=(3, 4)), np.zeros((1, 4))
W3, b3 = rng.normal(size=(4, 1)), np.zeros((1, 1))
