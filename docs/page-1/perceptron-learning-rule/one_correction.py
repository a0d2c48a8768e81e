import numpy as np

from nn_tutorial import perceptron

x = np.array([1, 1])  # shape (2,)
target = 1  # what AND answers here
weights = np.array([0, 0])  # shape (2,)
bias = -1

z_before = np.dot(x, weights) + bias
error = target - perceptron(x, weights, bias)
print("before: z =", z_before, " error =", error)

weights = weights + error * x
bias = bias + error
z_after = np.dot(x, weights) + bias
print("after:  z =", z_after, " weights", weights, " bias", bias)
