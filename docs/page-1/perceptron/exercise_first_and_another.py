import numpy as np

from nn_tutorial import perceptron

no = [[0, 0, 0], [0, 0, 1], [0, 1, 0], [1, 0, 0], [0, 1, 1]]
yes = [[1, 0, 1], [1, 1, 0], [1, 1, 1]]
weights = np.array([2, 1, 1])  # shape (3,)
bias = -2.5

most_no = np.dot(no, weights).max()
least_yes = np.dot(yes, weights).min()
print("no: ", perceptron(no, weights, bias))
print("yes:", perceptron(yes, weights, bias))
