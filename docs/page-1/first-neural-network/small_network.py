import numpy as np

from nn_tutorial import sigmoid


class SmallNetwork:
    """Remember two layers, and predict."""

    def __init__(self, n_inputs, n_hidden):
        self.W1 = np.random.randn(n_inputs, n_hidden) * 0.5
        self.b1 = np.zeros((1, n_hidden))
        self.W2 = np.random.randn(n_hidden, 1) * 0.5
        self.b2 = np.zeros((1, 1))

    def forward(self, X):
        a1 = sigmoid(X @ self.W1 + self.b1)
        return sigmoid(a1 @ self.W2 + self.b2)


X = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])  # (4, 2)
np.random.seed(42)
network = SmallNetwork(2, 3)
answers = network.forward(X)[:, 0]  # (4,)
print(answers.round(3))
