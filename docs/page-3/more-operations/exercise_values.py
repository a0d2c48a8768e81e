import numpy as np

from nn_tutorial import Tensor

table = Tensor(np.arange(12.0).reshape(3, 4))
table.mean().backward()
each, ones = table.grad[0, 0], 1.0
one_row, one_column = 1 / table.shape[1], 1 / table.shape[0]
print(f"{each:.4f}")
