import numpy as np

x = np.array([[2, 1]])  # (1, 2): one sample, two inputs
W = np.array([[1, -1], [3, 1]])  # (2, 2)
b = np.array([[-1, 0]])  # (1, 2)

z = x @ W + b  # (1, 2)
a = np.maximum(0, z)  # (1, 2), ReLU
print("z", z)
print("a", a)
