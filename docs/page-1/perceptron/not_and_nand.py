import numpy as np

from nn_tutorial import perceptron

X = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])  # shape (4, 2)
nand_weights = np.array([-1, -1])  # shape (2,)
nand_bias = 1.5
nand_outputs = perceptron(X, nand_weights, nand_bias)  # shape (4,)

x = np.array([[0], [1]])  # shape (2, 1): one input
not_weights = np.array([-1])  # shape (1,)
not_bias = 0.5
not_outputs = perceptron(x, not_weights, not_bias)  # shape (2,)

for row, output in zip(X, nand_outputs):
    print("NAND", row, "->", output)
for row, output in zip(x, not_outputs):
    print("NOT ", row, "->", output)
