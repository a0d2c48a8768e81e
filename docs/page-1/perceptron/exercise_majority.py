import numpy as np

from nn_tutorial import perceptron

none_or_one = [[0, 0, 0], [1, 0, 0], [0, 1, 0], [0, 0, 1]]
two_or_three = [[1, 1, 0], [1, 0, 1], [0, 1, 1], [1, 1, 1]]
weights = np.array([1, 1, 1])  # shape (3,)
bias = -1.5

few = perceptron(none_or_one, weights, bias)  # shape (4,)
many = perceptron(two_or_three, weights, bias)  # shape (4,)
print("at most one yes: ", few)
print("at least two yes:", many)
