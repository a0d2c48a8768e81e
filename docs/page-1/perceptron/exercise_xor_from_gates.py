import numpy as np

from nn_tutorial import perceptron

X = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])  # shape (4, 2)

either = perceptron(X, np.array([1, 1]), -0.5)  # OR, shape (4,)
not_both = perceptron(X, np.array([-1, -1]), 1.5)  # NAND, shape (4,)
hidden = np.column_stack([either, not_both])  # shape (4, 2)
outputs = perceptron(hidden, np.array([1, 1]), -1.5)  # AND, shape (4,)

for x, h, output in zip(X, hidden, outputs):
    print(x, "->", h, "->", output)
