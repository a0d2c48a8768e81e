import numpy as np

from nn_tutorial import sigmoid

X = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])  # (4, 2)
y = np.array([[0], [1], [1], [0]])  # (4, 1)


def train(lr, epochs):
    np.random.seed(42)
    W1, b1 = np.random.randn(2, 3) * 0.5, np.zeros((1, 3))
    W2, b2 = np.random.randn(3, 1) * 0.5, np.zeros((1, 1))
    for _ in range(epochs):
        a1 = sigmoid(X @ W1 + b1)  # (4, 3)
        a2 = sigmoid(a1 @ W2 + b2)  # (4, 1)
        dz2 = 2 * (a2 - y) / y.size * a2 * (1 - a2)  # (4, 1)
        dz1 = dz2 @ W2.T * a1 * (1 - a1)  # (4, 3)
        W2 -= lr * a1.T @ dz2
        b2 -= lr * dz2.sum(axis=0, keepdims=True)
        W1 -= lr * X.T @ dz1
        b1 -= lr * dz1.sum(axis=0, keepdims=True)
    a2 = sigmoid(sigmoid(X @ W1 + b1) @ W2 + b2)  # (4, 1)
    return np.mean((a2 - y) ** 2)


epochs = 2000
rates = [0.01, 0.1, 1.0, 10.0, 100.0]
final_losses = []
for lr in rates:
    final_losses.append(train(lr, epochs))
    print(f"lr {lr:6.2f}  loss {final_losses[-1]:.4f}")
