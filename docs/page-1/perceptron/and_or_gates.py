import numpy as np

from nn_tutorial import perceptron

X = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])  # shape (4, 2)
weights = np.array([1, 1])  # shape (2,)
and_bias = -1.5
or_bias = -0.5

and_sums = np.dot(X, weights) + and_bias  # shape (4,)
and_outputs = perceptron(X, weights, and_bias)  # shape (4,)
or_outputs = perceptron(X, weights, or_bias)  # shape (4,)
one_case = perceptron(X[1], weights, or_bias)  # a single number
print("AND, bias", and_bias)
print("sums:   ", and_sums)
print("z >= 0: ", and_sums >= 0)
print("outputs:", and_outputs)
print("OR, bias", or_bias)
print("outputs:", or_outputs)
print("one case:", X[1], "->", one_case)
