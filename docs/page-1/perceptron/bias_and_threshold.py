import numpy as np

from nn_tutorial import perceptron

X = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])  # shape (4, 2)
weights = np.array([1, 1])  # shape (2,)
threshold = 1.5

sums = np.dot(X, weights)  # shape (4,)
by_threshold = (sums >= threshold).astype(int)  # shape (4,)
same_sign = perceptron(X, weights, threshold)
opposite_sign = perceptron(X, weights, -threshold)
print(f"sum >= {threshold}: ", by_threshold)
print(f"bias = +{threshold}:", same_sign)
print(f"bias = -{threshold}:", opposite_sign)

z_on_the_line = 1 + 1 - 2
output_on_the_line = perceptron([1, 1], weights, -2)
print("z =", z_on_the_line, "-> output", output_on_the_line)
