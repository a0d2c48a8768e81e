import numpy as np

from nn_tutorial import perceptron

x, target = np.array([2, 0]), 1  # (2,), a number
weights, bias = np.array([1, 3]), -8  # (2,), a number

z_before = np.dot(x, weights) + bias
error = target - perceptron(x, weights, bias)
new_weights, new_bias = weights + error * x, bias + error
z_after = np.dot(x, new_weights) + new_bias
output = perceptron(x, new_weights, new_bias)
print("z", z_before, "->", z_after)

input_forgotten = np.dot(x, weights + error) + new_bias
bias_forgotten = np.dot(x, new_weights) + bias
weight_forgotten = np.dot(x, weights) + new_bias
change = z_after - z_before
subtracted = z_before - change
