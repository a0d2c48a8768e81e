import numpy as np

from nn_tutorial import perceptron

X = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])  # shape (4, 2)
weights = np.array([1, -1])  # shape (2,)
bias = -0.5
print("dark and dry:", perceptron(X, weights, bias))
