import numpy as np

from nn_tutorial import Tensor

XW = np.array([[1, 0, 2], [0, 3, 1], [2, 2, 0], [1, 1, 1]])  # (4, 3)
b = Tensor([[10.0, 20.0, 30.0]])  # (1, 3)
dz = np.array([[1, 0, 2], [0, 3, 0], [1, 1, -1], [3, 0, 1]])  # (4, 3)

z = XW + b
print(f"z, shape {z.shape}\n{z.data}")

(z * dz).sum().backward()
b_row, db = b.data, b.grad
print(f"db, shape {db.shape}\n{db}")

lr = 0.1
new_b = b_row - lr * dz
print("a new bias without the sum has shape", new_b.shape)
try:
    b_row -= lr * dz
except ValueError as error:
    print(error)
