import numpy as np

from nn_tutorial import Tensor

table = Tensor(np.arange(12.0).reshape(3, 4))
table.mean().backward()
each, ones = table.grad[0, 0], 1.0
one_row, one_column = 1 / table.shape[1], 1 / table.shape[0]
print(f"{each:.4f}")

four = np.zeros((2, 3, 4, 5))
order = (3, 0, 1, 2)
moved = four.transpose(order)
there = tuple(int(place) for place in np.argsort(order))
backwards = order[::-1]
restored = moved.transpose(there).shape
same_again = moved.transpose(order).shape
read_backwards = moved.transpose(backwards).shape
print(moved.shape, there, restored, same_again, backwards, read_backwards)

p = np.array([0.5, 0.3, 0.2])  # (3,)
alike = 2.0  # the gradient that comes back for each of them
z = Tensor(np.log(p).reshape(1, 3))
(z.softmax() * alike).sum().backward()
nothing = float(abs(z.grad).max().round(12))
one_path, no_bracket = float(alike * p[0] * (1 - p[0])), float(alike * p[0])
print(nothing, one_path, no_bracket)
