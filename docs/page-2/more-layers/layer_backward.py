import numpy as np

x = np.array([[2, 1]])  # (1, 2)
W = np.array([[1, -1], [3, 1]])  # (2, 2)
b = np.array([[-1, 0]])  # (1, 2)
z = x @ W + b  # (1, 2)
da = np.array([[1, 5]])  # (1, 2): what comes back to this layer

dz = da * (z > 0)  # (1, 2), ReLU's slope is 1 or 0
dW = x.T @ dz  # (2, 2)
db = dz.sum(axis=0, keepdims=True)  # (1, 2)
dx = dz @ W.T  # (1, 2): what goes on to the layer before
print("dz", dz)
print("dW", dW[0], "first input")
print("  ", dW[1], "second input")
print("db", db)
print("dx", dx)
