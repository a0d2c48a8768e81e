import itertools

import numpy as np

from nn_tutorial import perceptron

X = np.array(list(itertools.product([0, 1], repeat=3)))  # shape (8, 3)
weights = np.array([1, 1, 1])  # shape (3,)
bias = -1.5

outputs = perceptron(X, weights, bias)  # shape (8,)
for votes, output in zip(X, outputs):
    print(votes, "->", output)
