import numpy as np

from nn_tutorial import sigmoid, sigmoid_derivative


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


X = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])  # (4, 2)
y = np.array([[0], [1], [1], [0]])  # (4, 1), XOR

rng = np.random.default_rng(0)
W1, b1 = rng.standard_normal((2, 4)) * np.sqrt(2 / 2), np.zeros((1, 4))
W2, b2 = rng.standard_normal((4, 1)) * np.sqrt(2 / 4), np.zeros((1, 1))
layers = [
    Layer(W1, b1, sigmoid, sigmoid_derivative),
    Layer(W2, b2, sigmoid, sigmoid_derivative),
]
lr = 2.0
for update in range(1, 4):
    a = X
    for layer in layers:
        a = layer.forward(a)
    loss = float(np.mean((a - y) ** 2))
    print(f"before update {update}: loss {loss:.4f}")

    da = 2 * (a - y) / y.size  # (4, 1)
    for layer in reversed(layers):
        da = layer.backward(da)

    for layer in layers:
        layer.W -= lr * layer.dW
        layer.b -= lr * layer.db

for number, layer in enumerate(layers, 1):
    print(f"layer {number}: W {layer.W.shape}, dW {layer.dW.shape}")
