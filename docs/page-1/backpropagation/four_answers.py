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

a1 = sigmoid(X @ W1 + b1)  # (4, 3)
a2 = sigmoid(a1 @ W2 + b2)  # (4, 1)
errors = a2 - y  # (4, 1)
shares = errors**2 / N  # (4, 1)
loss = np.mean(errors**2)  # a number

print("sample  target  prediction   error   share")
for i in range(N):
    numbers = f"{a2[i, 0]:12.3f} {errors[i, 0]:9.3f} {shares[i, 0]:8.4f}"
    print(X[i], f"{y[i, 0]:6}", numbers)
print(f"loss {loss:.4f}")
