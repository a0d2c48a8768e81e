# listing: known=""
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

a1 = sigmoid(X @ W1 + b1)  # (4, 3)
a2 = sigmoid(a1 @ W2 + b2)  # (4, 1)
before = np.mean((a2 - y) ** 2)
print("a2 ", a2.ravel().round(4), f"loss {before:.6f}")

dz2 = 2 * (a2 - y) / N * a2 * (1 - a2)  # (4, 1), lines 1 to 3
dW2 = a1.T @ dz2  # (3, 4) @ (4, 1) -> (3, 1)
db2 = dz2.sum(axis=0, keepdims=True)  # (1, 1)
dz1 = dz2 @ W2.T * a1 * (1 - a1)  # (4, 3), lines 6 and 7
dW1 = X.T @ dz1  # (2, 4) @ (4, 3) -> (2, 3)
db1 = dz1.sum(axis=0, keepdims=True)  # (1, 3)

print("W2 ", W2.ravel().round(4))
print("dW2", dW2.ravel().round(4))
W2 -= lr * dW2
b2 -= lr * db2
W1 -= lr * dW1
b1 -= lr * db1
print("the update")
print("W2 ", W2.ravel().round(4))

a2 = sigmoid(sigmoid(X @ W1 + b1) @ W2 + b2)  # (4, 1)
after = np.mean((a2 - y) ** 2)
print("a2 ", a2.ravel().round(4), f"loss {after:.6f}")

squares = 0
for gradient in (dW2, db2, dW1, db1):
    squares += (gradient**2).sum()
print(f"the loss fell by {before - after:.6f}, expected {lr * squares:.6f}")
