import numpy as np

from nn_tutorial import sigmoid

np.random.seed(42)
W1 = np.random.randn(2, 3) * 0.5  # (2, 3)
b1 = np.zeros((1, 3))  # (1, 3)
W2 = np.random.randn(3, 1) * 0.5  # (3, 1)
b2 = np.zeros((1, 1))  # (1, 1)

X = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])  # (4, 2)
y = np.array([[0], [1], [1], [0]])  # (4, 1)
N = y.size

lr = 1.0
watched = [100, 500]
tables = []

for epoch in range(1, watched[-1] + 1):
    a1 = sigmoid(X @ W1 + b1)  # (4, 3)
    a2 = sigmoid(a1 @ W2 + b2)  # (4, 1)
    dz2 = 2 * (a2 - y) / N * a2 * (1 - a2)  # (4, 1)
    dW2 = a1.T @ dz2  # (3, 1)
    db2 = dz2.sum(axis=0, keepdims=True)  # (1, 1)
    dz1 = dz2 @ W2.T * a1 * (1 - a1)  # (4, 3)
    dW1 = X.T @ dz1  # (2, 3)
    db1 = dz1.sum(axis=0, keepdims=True)  # (1, 3)
    if epoch in watched:
        h, delta = a1[:, 0], dz2[:, 0]  # (4,) each
        products = delta * h  # (4,)
        print(f"epoch {epoch}  loss {np.mean((a2 - y) ** 2):.4f}")
        print("  answer   ", a2[:, 0].round(4))
        print("  delta    ", delta.round(4), "sum", delta.sum().round(4))
        print("  h        ", h.round(4))
        print("  delta * h", products.round(4), "sum", dW2[0, 0].round(4))
        tables.append(np.array([delta, h, products]))
    W2 -= lr * dW2
    b2 -= lr * db2
    W1 -= lr * dW1
    b1 -= lr * db1
