import numpy as np

from nn_tutorial import perceptron

X = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])  # shape (4, 2)
targets = np.array([0, 1, 1, 0])  # XOR, shape (4,)

weights = np.zeros(2)
bias = 0.0
for n in [1, 2, 3]:
    print("pass", n)
    for x, target in zip(X, targets):
        error = target - perceptron(x, weights, bias)
        weights = weights + error * x
        bias = bias + error
        print(x, "error", error, "->", weights, bias)
