import numpy as np

from nn_tutorial import sigmoid

X = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])  # (4, 2)
y = np.array([[0], [1], [1], [0]])  # (4, 1)

rng = np.random.default_rng(0)  # weights times sqrt(2 / inputs), as before
W1 = rng.standard_normal((2, 4)) * np.sqrt(2 / 2)
b1 = np.zeros((1, 4))
W2 = rng.standard_normal((4, 1)) * np.sqrt(2 / 4)
b2 = np.zeros((1, 1))
lr, epochs = 2.0, 10_000

for epoch in range(epochs + 1):
    a1 = sigmoid(X @ W1 + b1)  # (4, 4)
    a2 = sigmoid(a1 @ W2 + b2)  # (4, 1)

    loss = np.mean((a2 - y) ** 2)
    if epoch % 2500 == 0:
        print(f"epoch {epoch:5}  loss {loss:.6f}")

    dz2 = 2 * (a2 - y) / y.size * a2 * (1 - a2)  # (4, 1)
    dz1 = dz2 @ W2.T * a1 * (1 - a1)  # (4, 4)

    W2 -= lr * (a1.T @ dz2)  # (4, 1)
    b2 -= lr * dz2.sum(axis=0, keepdims=True)  # (1, 1)
    W1 -= lr * (X.T @ dz1)  # (2, 4)
    b1 -= lr * dz1.sum(axis=0, keepdims=True)  # (1, 4)
