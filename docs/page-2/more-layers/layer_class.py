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


W1 = np.array([[1, 0], [-1, -1], [0, 1]])  # (3, 2)
b1 = np.array([[0, 0]])  # (1, 2)
W2, b2 = np.array([[1, -1], [3, 1]]), np.array([[-1, 0]])
layer1 = Layer(W1, b1, relu, relu_derivative)
layer2 = Layer(W2, b2, relu, relu_derivative)

x = np.array([[3, 1, 2]])  # (1, 3)
a1 = layer1.forward(x)  # (1, 2)
a2 = layer2.forward(a1)  # (1, 2)
print("forward ", a1, a2)

da2 = np.array([[1, 5]])  # (1, 2)
da1 = layer2.backward(da2)  # (1, 2)
layer1.backward(da1)
print("backward", da1)
print("layer 2: dW", *layer2.dW, "db", layer2.db)
print("layer 1: dW", *layer1.dW, "db", layer1.db)

layer1.W[0, 0] += 1  # the nudge
nudged = layer2.forward(layer1.forward(x))  # (1, 2)
print("nudged  ", nudged)
