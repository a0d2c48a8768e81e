import numpy as np

from nn_tutorial import gradient_check, sigmoid

np.random.seed(42)
W1 = np.random.randn(2, 3) * 0.5  # (2, 3)
b1 = np.zeros((1, 3))  # (1, 3)
W2 = np.random.randn(3, 1) * 0.5  # (3, 1)
b2 = np.zeros((1, 1))  # (1, 1)

X = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])  # (4, 2)
y = np.array([[0], [1], [1], [0]])  # (4, 1)


def loss():
    return np.mean((sigmoid(sigmoid(X @ W1 + b1) @ W2 + b2) - y) ** 2)


a1 = sigmoid(X @ W1 + b1)  # (4, 3)
a2 = sigmoid(a1 @ W2 + b2)  # (4, 1)
dz2 = 2 * (a2 - y) / y.size * a2 * (1 - a2)  # (4, 1)
dW2 = a1.T @ dz2  # (3, 1)

right = gradient_check(loss, W2, dW2)
half = gradient_check(loss, W2, dW2 / 2)  # the factor 2 is missing
tolerance = 1e-7
print("right: below", tolerance, right < tolerance)
print(f"half:  {half:.3f}")
