import numpy as np

from nn_tutorial import perceptron

w1 = 1
w2 = 1
b = -1.5

X = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])  # shape (4, 2)
weights = np.array([w1, w2])  # shape (2,)
z = np.dot(X, weights) + b  # shape (4,)
outputs = perceptron(X, weights, b)  # shape (4,)
print("z:      ", z)
print("outputs:", outputs)
