import numpy as np

from nn_tutorial import sigmoid

X = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])  # (4, 2)
y = np.array([[0], [1], [1], [0]])  # (4, 1)
lr = 1.0
epochs = 10_000


def train(W1, W2):
    b1, b2 = np.zeros((1, 3)), np.zeros((1, 1))
    for _ in range(epochs):
        a1 = sigmoid(X @ W1 + b1)  # (4, 3)
        a2 = sigmoid(a1 @ W2 + b2)  # (4, 1)
        dz2 = 2 * (a2 - y) / y.size * a2 * (1 - a2)  # (4, 1)
        dz1 = dz2 @ W2.T * a1 * (1 - a1)  # (4, 3)
        W2 = W2 - lr * a1.T @ dz2
        b2 = b2 - lr * dz2.sum(axis=0, keepdims=True)
        W1 = W1 - lr * X.T @ dz1
        b1 = b1 - lr * dz1.sum(axis=0, keepdims=True)
    a2 = sigmoid(sigmoid(X @ W1 + b1) @ W2 + b2)  # (4, 1)
    return np.mean((a2 - y) ** 2), W1


zero_loss, zero_W1 = train(np.zeros((2, 3)), np.zeros((3, 1)))
equal_loss, equal_W1 = train(np.full((2, 3), 0.5), np.full((3, 1), 0.5))
print(f"all 0.0: loss {zero_loss:.4f}")
print(zero_W1.round(3))
print(f"all 0.5: loss {equal_loss:.4f}")
print(equal_W1.round(3))
