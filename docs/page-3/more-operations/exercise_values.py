import numpy as np

from nn_tutorial import Tensor

table = Tensor(np.arange(12.0).reshape(3, 4))
table.mean().backward()
each, ones = table.grad[0, 0], 1.0
one_row, one_column = 1 / table.shape[1], 1 / table.shape[0]
print(f"{each:.4f}")

p, dp = np.array([0.5, 0.3, 0.2]), np.array([1.0, 0.0, 0.0])
scores = Tensor(np.log(p).reshape(1, 3))
(scores.softmax() * dp).sum().backward()
total, dz_of_p = round(dp @ p, 12), scores.grad[0]
print(total, dz_of_p.round(3))
