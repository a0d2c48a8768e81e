import numpy as np

from nn_tutorial import sigmoid

X = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])  # (4, 2)
y = np.array([[0], [1], [1], [0]])  # (4, 1)
N = y.size
epochs = 10_000


def train(lr):
    np.random.seed(42)
    W1 = np.random.randn(2, 3) * 0.5  # (2, 3)
    b1 = np.zeros((1, 3))  # (1, 3)
    W2 = np.random.randn(3, 1) * 0.5  # (3, 1)
    b2 = np.zeros((1, 1))  # (1, 1)
    for _ in range(epochs):
        a1 = sigmoid(X @ W1 + b1)  # (4, 3)
        a2 = sigmoid(a1 @ W2 + b2)  # (4, 1)
        dz2 = 2 * (a2 - y) / N * a2 * (1 - a2)  # (4, 1)
        dz1 = dz2 @ W2.T * a1 * (1 - a1)  # (4, 3)
        W2 -= lr * a1.T @ dz2
        b2 -= lr * dz2.sum(axis=0, keepdims=True)
        W1 -= lr * X.T @ dz1
        b1 -= lr * dz1.sum(axis=0, keepdims=True)
    a2 = sigmoid(sigmoid(X @ W1 + b1) @ W2 + b2)  # (4, 1)
    return a2.ravel(), np.mean((a2 - y) ** 2)  # (4,), a number


slow, tried, fast = 0.1, 1.0, 10.0
stuck, stuck_too, wild, wilder = 15.0, 20.0, 25.0, 30.0
rates = (slow, tried, fast, stuck, stuck_too, wild, wilder)
answers, losses = zip(*[train(lr) for lr in rates])
for lr, given, loss in zip(rates, answers, losses):
    print(f"lr {lr:4}  answers {given.round(2)}  loss {loss:.5f}")
