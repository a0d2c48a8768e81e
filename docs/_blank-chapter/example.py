import numpy as np

from nn_tutorial import sigmoid

X = np.array([[0.5, 0.8], [0.1, 0.2]])  # shape (2, 2)
W = np.array([[1.0], [-1.0]])  # shape (2, 1)
b = 0.5

Z = X @ W + b  # shape (2, 1)
rows = len(Z)
total = float(sigmoid(Z).sum())
print(sigmoid(Z))
