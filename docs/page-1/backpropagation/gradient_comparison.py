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


def mse(a2):
    return np.mean((a2 - y) ** 2)


def loss():
    return mse(sigmoid(sigmoid(X @ W1 + b1) @ W2 + b2))


distances = {
    "dL/da2": gradient_check(lambda: mse(a2), a2, dL_da2),
    "da2/dz2": gradient_check(lambda: sigmoid(z2).sum(), z2, da2_dz2),
    "dz2": gradient_check(lambda: mse(sigmoid(z2)), z2, dz2),
    "dW2": gradient_check(loss, W2, dW2),
    "db2": gradient_check(loss, b2, db2),
    "da1": gradient_check(lambda: mse(sigmoid(a1 @ W2 + b2)), a1, da1),
    "dz1": gradient_check(
        lambda: mse(sigmoid(sigmoid(z1) @ W2 + b2)), z1, dz1
    ),
    "dW1": gradient_check(loss, W1, dW1),
    "db1": gradient_check(loss, b1, db1),
}

lr = 1.0
W2_too_early = W2 - lr * dW2  # (3, 1)
early_dW1 = X.T @ (dz2 @ W2_too_early.T * a1 * (1 - a1))  # (2, 3)
early_distance = gradient_check(loss, W1, early_dW1)
half_distance = gradient_check(loss, W2, dW2 / 2)
distances["dW1, W2 updated first"] = early_distance
distances["dW2, factor 2 missing"] = half_distance

tolerance = 1e-7
n_right = sum(distance < tolerance for distance in distances.values())
for name, distance in distances.items():
    verdict = "agrees" if distance < tolerance else f"WRONG by {distance:.3f}"
    print(f"{name:22} {verdict}")
