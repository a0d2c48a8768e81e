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

z1 = X @ W1 + b1  # (4, 3)
a1 = sigmoid(z1)  # (4, 3)
z2 = a1 @ W2 + b2  # (4, 1)
a2 = sigmoid(z2)  # (4, 1)
loss = np.mean((a2 - y) ** 2)  # a number

dL_da2 = 2 * (a2 - y) / N  # (4, 1)
da2_dz2 = a2 * (1 - a2)  # (4, 1)
dz2 = dL_da2 * da2_dz2  # (4, 1)
dW2 = a1.T @ dz2  # (3, 4) @ (4, 1) -> (3, 1)
db2 = dz2.sum(axis=0, keepdims=True)  # (1, 1)
da1 = dz2 @ W2.T  # (4, 1) @ (1, 3) -> (4, 3)
dz1 = da1 * a1 * (1 - a1)  # (4, 3)
dW1 = X.T @ dz1  # (2, 4) @ (4, 3) -> (2, 3)
db1 = dz1.sum(axis=0, keepdims=True)  # (1, 3)

print("a2 ", a2.ravel().round(4))
print("dW2", dW2.ravel().round(4))
print("db2", db2.ravel().round(4))
print("dW1", dW1.round(4).tolist())
print("db1", db1.ravel().round(4))
