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


def loss():
    return np.mean((sigmoid(sigmoid(X @ W1 + b1) @ W2 + b2) - y) ** 2)


eps = 1e-5
measured = np.zeros((3, 1))
for i in range(3):
    original = W2[i, 0]
    W2[i, 0] = original + eps
    above = loss()
    W2[i, 0] = original - eps
    below = loss()
    W2[i, 0] = original
    measured[i, 0] = (above - below) / (2 * eps)


def distance(g, m):
    lengths = np.linalg.norm(g) + np.linalg.norm(m)
    return np.linalg.norm(g - m) / lengths


print("computed:", dW2.ravel().round(6))
print("measured:", measured.ravel().round(6))
right = distance(dW2, measured)
half = distance(dW2 / 2, measured)  # the factor 2 is missing
small = 1e-9
print(f"distance of dW2 below {small}: {right < small}")
print(f"distance of dW2 / 2: {half:.3f}")
