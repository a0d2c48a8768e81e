import numpy as np

from nn_tutorial import perceptron

X = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])  # shape (4, 2)
weights = np.array([1, 1])  # shape (2,)

biases = np.arange(-2.5, 1.0, 0.5)
for bias in biases:
    print(f"bias {bias:4.1f}:", perceptron(X, weights, bias))
