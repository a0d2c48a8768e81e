import numpy as np

from nn_tutorial import sigmoid

np.random.seed(42)
W1 = np.random.randn(2, 3) * 0.5  # (2, 3)
b1 = np.zeros((1, 3))  # (1, 3)
W2 = np.random.randn(3, 1) * 0.5  # (3, 1)
b2 = np.zeros((1, 1))  # (1, 1)

X = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])  # (4, 2)
y = np.array([[0], [1], [1], [0]])  # (4, 1)

lr = 1.0
epochs = 10_000
for _ in range(epochs):
    a1 = sigmoid(X @ W1 + b1)  # (4, 3)
    a2 = sigmoid(a1 @ W2 + b2)  # (4, 1)
    dz2 = 2 * (a2 - y) / y.size * a2 * (1 - a2)  # (4, 1)
    W2 -= lr * a1.T @ dz2  # (3, 1), before dz1
    b2 -= lr * dz2.sum(axis=0, keepdims=True)
    dz1 = dz2 @ W2.T * a1 * (1 - a1)  # (4, 3)
    W1 -= lr * X.T @ dz1
    b1 -= lr * dz1.sum(axis=0, keepdims=True)

a2 = sigmoid(sigmoid(X @ W1 + b1) @ W2 + b2)  # (4, 1)
predictions = a2.ravel()  # (4,)
final_loss = np.mean((a2 - y) ** 2)
print(f"loss {final_loss:.6f}")
print("predictions", predictions.round(3))
