import numpy as np

from nn_tutorial import Tensor

# a 4-16-3 network on iris, every product, sum and sigmoid a number of its own
flowers, inputs, hidden, outputs = 150, 4, 16, 3
hidden_neuron = 2 * inputs + 1
output_neuron = 2 * hidden + 1
each_flower = hidden * hidden_neuron + outputs * output_neuron
all_flowers = flowers * each_flower
print(each_flower, all_flowers)

A, B = Tensor(np.ones((5, 4))), Tensor(np.ones((4, 2)))
C = A @ B
C.sum().backward()
C_shape, A_shape, B_shape = str(C.shape), str(A.grad.shape), str(B.grad.shape)
A_turned, B_turned = str(A.data.T.shape), str(B.data.T.shape)
print(C_shape, A_shape, B_shape, A_turned, B_turned)

table = Tensor(np.arange(12.0).reshape(3, 4))
table.mean().backward()
each, ones = table.grad[0, 0], 1.0
one_row, one_column = 1 / table.shape[1], 1 / table.shape[0]
print(f"{each:.4f}")

dz = np.array([[1, 0, 2], [0, 3, 0], [1, 1, -1], [3, 0, 1]])  # (4, 3)
first, first_mean, first_row = dz[:, 0].sum(), dz[:, 0].mean(), dz[0].sum()
print(first, first_mean, first_row)
