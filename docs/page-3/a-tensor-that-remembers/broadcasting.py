import numpy as np

XW = np.array([[1, 0, 2], [0, 3, 1], [2, 2, 0], [1, 1, 1]])  # (4, 3)
b = np.array([[10.0, 20.0, 30.0]])  # (1, 3)
dz = np.array([[1, 0, 2], [0, 3, 0], [1, 1, -1], [3, 0, 1]])  # (4, 3)
z = XW + b  # (4, 3)
print(f"z, shape {z.shape}\n{z}")


def loss(b):
    return ((XW + b) * dz).sum()


h = 0.001
nudged = b + np.array([[h, 0, 0]])  # (1, 3)
first_slope = (loss(nudged) - loss(b)) / h
print(f"slope for the first bias, nudged: {first_slope:.3f}")
db = dz.sum(axis=0, keepdims=True)  # (1, 3)
print(f"column sums of dz, shape {db.shape}\n{db}")

lr = 0.1
new_b = b - lr * dz
print("a new bias without the sum has shape", new_b.shape)
try:
    b -= lr * dz
except ValueError as error:
    print(error)
