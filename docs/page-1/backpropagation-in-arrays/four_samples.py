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

came_in = a1[:, 0]  # (4,), from the first hidden neuron
delta = dz2[:, 0]  # (4,)
parts = delta * came_in  # (4,)
for i in range(N):
    print(X[i], f"{delta[i]:7.4f} * {came_in[i]:.4f} = {parts[i]:7.4f}")
total = parts.sum()
print(f"sum                   {total:7.4f}")
print("a1.T @ dz2", (a1.T @ dz2).ravel().round(4))  # (3, 4) @ (4, 1)


def loss():
    return np.mean((sigmoid(sigmoid(X @ W1 + b1) @ W2 + b2) - y) ** 2)


eps = 0.001
original = W2[0, 0]
W2[0, 0] = original + eps
above = loss()
W2[0, 0] = original - eps
below = loss()
W2[0, 0] = original
measured = (above - below) / (2 * eps)
print(f"measured   {measured:.4f}")
