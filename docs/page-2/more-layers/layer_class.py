import numpy as np

from nn_tutorial import relu, relu_derivative


class Layer:
    def __init__(self, W, b, f, derivative):
        self.W, self.b = W, b
        self.f, self.derivative = f, derivative
        self.dW, self.db = 0, 0  # until the first backward

    def forward(self, X):
        self.X = X
        self.z = X @ self.W + self.b
        return self.f(self.z)

    def backward(self, da):
        dz = da * self.derivative(self.z)
        self.dW = self.X.T @ dz
        self.db = dz.sum(axis=0, keepdims=True)
        return dz @ self.W.T


W = np.array([[1, -1], [3, 1]])  # (2, 2)
b = np.array([[-1, 0]])  # (1, 2)
layer = Layer(W, b, relu, relu_derivative)

a = layer.forward(np.array([[2, 1]]))  # (1, 2)
dx = layer.backward(np.array([[1, 5]]))  # (1, 2)
print("a ", a)
print("dW", layer.dW[0], layer.dW[1])
print("db", layer.db)
print("dx", dx)
