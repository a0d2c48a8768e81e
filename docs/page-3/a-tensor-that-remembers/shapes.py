import numpy as np

from nn_tutorial import Tensor

A = Tensor([[1.0, 2.0, 0.0], [3.0, 1.0, 1.0]])  # (2, 3)
B = Tensor([[2.0, 1.0], [3.0, 4.0], [5.0, 1.0]])  # (3, 2)
dC = np.array([[1.0, 2.0], [3.0, 0.0]])  # (2, 2)

C = A @ B
loss = (C * dC).sum()
loss.backward()

a, b, c, dA = A.data, B.data, C.data, A.grad
print(f"C, shape {c.shape}\n{c}")
print(f"dA, shape {dA.shape}\n{dA}")
print(f"dB, shape {B.grad.shape}\n{B.grad}")
one_entry = dC[0, 0] * b[1, 0] + dC[0, 1] * b[1, 1]
print("second entry of the first row of dA:", one_entry)
