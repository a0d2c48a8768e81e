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

a1 = sigmoid(X @ W1 + b1)  # (4, 3)
a2 = sigmoid(a1 @ W2 + b2)  # (4, 1)
dz2 = 2 * (a2 - y) / N * a2 * (1 - a2)  # (4, 1)
dW2 = a1.T @ dz2  # (3, 1)
db2 = dz2.sum(axis=0, keepdims=True)  # (1, 1)
dz1 = dz2 @ W2.T * a1 * (1 - a1)  # (4, 3)
dW1 = X.T @ dz1  # (2, 3)
db1 = dz1.sum(axis=0, keepdims=True)  # (1, 3)

new_W2 = W2 - 1.0 * dW2  # (3, 1), updated too early
early_dW1 = X.T @ (dz2 @ new_W2.T * a1 * (1 - a1))  # (2, 3)


def loss():
    return np.mean((sigmoid(sigmoid(X @ W1 + b1) @ W2 + b2) - y) ** 2)


def distance(g, m):
    lengths = np.linalg.norm(g) + np.linalg.norm(m)
    return np.linalg.norm(g - m) / lengths


eps = 1e-5


def measure(array):
    rows, columns = array.shape
    measured = np.zeros((rows, columns))
    for r in range(rows):
        for c in range(columns):
            original = array[r, c]
            array[r, c] = original + eps
            above = loss()
            array[r, c] = original - eps
            below = loss()
            array[r, c] = original
            measured[r, c] = (above - below) / (2 * eps)
    return measured


checks = [
    ("dW2", W2, dW2),
    ("db2", b2, db2),
    ("dW1", W1, dW1),
    ("db1", b1, db1),
    ("dW1 with the new W2", W1, early_dW1),
]
for name, array, gradient in checks:
    far = distance(gradient, measure(array))
    if far < 1e-7:
        print(f"{name:20} agrees")
    else:
        print(f"{name:20} WRONG by {far:.3f}")
