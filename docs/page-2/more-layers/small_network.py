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


class SmallNetwork:
    def __init__(self, layers):
        self.layers = layers

    def forward(self, X):
        self.a = X
        for layer in self.layers:
            self.a = layer.forward(self.a)
        return self.a

    def loss(self, y):
        return float(np.mean((self.a - y) ** 2))

    def backward(self, y):
        da = 2 * (self.a - y) / y.size
        for layer in reversed(self.layers):
            da = layer.backward(da)

    def update(self, lr):
        for layer in self.layers:
            layer.W -= lr * layer.dW
            layer.b -= lr * layer.db


X = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])  # (4, 2)
y = np.array([[0], [1], [1], [0]])  # (4, 1), XOR

rng = np.random.default_rng(0)
W1, b1 = rng.standard_normal((2, 4)) * np.sqrt(2 / 2), np.zeros((1, 4))
W2, b2 = rng.standard_normal((4, 1)) * np.sqrt(2 / 4), np.zeros((1, 1))
layers = [
    Layer(W1, b1, sigmoid, sigmoid_derivative),
    Layer(W2, b2, sigmoid, sigmoid_derivative),
]
network, lr, epochs = SmallNetwork(layers), 2.0, 2000
for epoch in range(1, epochs + 1):
    network.forward(X)  # step 1
    loss = network.loss(y)  # step 2
    network.backward(y)  # step 3
    network.update(lr)  # step 4
    if epoch <= 3 or epoch == epochs:
        print(f"epoch {epoch}: loss {loss:.4f}")

a = network.forward(X)  # (4, 1)
print("outputs", a[:, 0].round(2))
