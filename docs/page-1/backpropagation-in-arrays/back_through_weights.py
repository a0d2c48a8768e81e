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
da1 = dz2 @ W2.T  # (4, 1) @ (1, 3) -> (4, 3)

print("   delta | weights", W2.ravel().round(5))
for i in range(N):
    print(f"{dz2[i, 0]:8.5f} | da1    ", da1[i].round(5))
