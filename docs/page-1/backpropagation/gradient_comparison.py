import numpy as np

from nn_tutorial import gradient_check, sigmoid

np.random.seed(42)
W1 = np.random.randn(2, 3) * 0.5  # (2, 3)
b1 = np.zeros((1, 3))  # (1, 3)
W2 = np.random.randn(3, 1) * 0.5  # (3, 1)
b2 = np.zeros((1, 1))  # (1, 1)

X = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])  # (4, 2)
y = np.array([[0], [1], [1], [0]])  # (4, 1)

z1 = X @ W1 + b1  # (4, 3)
a1 = sigmoid(z1)  # (4, 3)
z2 = a1 @ W2 + b2  # (4, 1)
a2 = sigmoid(z2)  # (4, 1)

dL_da2 = 2 * (a2 - y) / y.size  # (4, 1)
da2_dz2 = a2 * (1 - a2)  # (4, 1)
dz2 = dL_da2 * da2_dz2  # (4, 1)
dW2 = a1.T @ dz2  # (3, 1)
db2 = dz2.sum(axis=0, keepdims=True)  # (1, 1)
da1 = dz2 @ W2.T  # (4, 3)
dz1 = da1 * a1 * (1 - a1)  # (4, 3)
dW1 = X.T @ dz1  # (2, 3)
db1 = dz1.sum(axis=0, keepdims=True)  # (1, 3)


def sum_of_a2():
    return sigmoid(z2).sum()


def loss_from_a2():
    return np.mean((a2 - y) ** 2)


def loss_from_z2():
    return np.mean((sigmoid(z2) - y) ** 2)


def loss_from_a1():
    return np.mean((sigmoid(a1 @ W2 + b2) - y) ** 2)


def loss_from_z1():
    return np.mean((sigmoid(sigmoid(z1) @ W2 + b2) - y) ** 2)


def loss():
    return np.mean((sigmoid(sigmoid(X @ W1 + b1) @ W2 + b2) - y) ** 2)


new_W2 = W2 - 1.0 * dW2  # (3, 1), updated too early
early_dW1 = X.T @ (dz2 @ new_W2.T * a1 * (1 - a1))  # (2, 3)

checks = [
    ("dL_da2", loss_from_a2, a2, dL_da2),
    ("da2_dz2", sum_of_a2, z2, da2_dz2),
    ("dz2", loss_from_z2, z2, dz2),
    ("dW2", loss, W2, dW2),
    ("db2", loss, b2, db2),
    ("da1", loss_from_a1, a1, da1),
    ("dz1", loss_from_z1, z1, dz1),
    ("dW1", loss, W1, dW1),
    ("db1", loss, b1, db1),
    ("dW1 with the new W2", loss, W1, early_dW1),
]
for name, function, array, gradient in checks:
    distance = gradient_check(function, array, gradient)
    if distance < 1e-7:
        print(f"{name:20} agrees")
    else:
        print(f"{name:20} WRONG by {distance:.3f}")
early_distance = distance  # the last one
