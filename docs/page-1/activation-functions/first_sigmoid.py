import numpy as np


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


sigmoid_zero = sigmoid(0)
sigmoid_two = sigmoid(2)
sigmoid_plus = sigmoid(4)
sigmoid_minus = sigmoid(-4)
print(f"sigmoid(0)  = {sigmoid_zero:.4f}")
print(f"sigmoid(2)  = {sigmoid_two:.4f}")
print(f"sigmoid(4)  = {sigmoid_plus:.4f}")
print(f"sigmoid(-4) = {sigmoid_minus:.4f}")
