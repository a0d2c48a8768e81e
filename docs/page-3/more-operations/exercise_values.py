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
