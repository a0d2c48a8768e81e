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

shifted = perceptron(X, weights, -2)  # shape (4,)
n_firing = np.sum(shifted)
print("sums, bias = -2:", sums - 2)
print("outputs:        ", shifted, "firing:", n_firing)
