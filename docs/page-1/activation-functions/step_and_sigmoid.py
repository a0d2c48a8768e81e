import numpy as np


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


weights = np.array([0.8, 0.9, 1.0, 1.1, 1.2])  # shape (5,)
z = 1 * weights - 1  # input 1, bias -1

steps = (z >= 0).astype(int)  # shape (5,)
smooth = sigmoid(z)  # shape (5,)
print("weight ", weights)
print("step   ", steps)
print("sigmoid", smooth.round(3))
