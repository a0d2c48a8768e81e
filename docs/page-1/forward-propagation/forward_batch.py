import numpy as np

from nn_tutorial import sigmoid

np.random.seed(42)
W1 = np.random.randn(2, 3) * 0.5  # (2, 3)
b1 = np.zeros((1, 3))  # (1, 3)
W2 = np.random.randn(3, 1) * 0.5  # (3, 1)
b2 = np.zeros((1, 1))  # (1, 1)

X = np.array([[0.5, 0.8], [0.0, 0.0], [1.0, 0.0], [1.0, 1.0]])  # (4, 2)
n_samples = len(X)

z1 = X @ W1 + b1  # (4, 2) @ (2, 3) + (1, 3) -> (4, 3)
a1 = sigmoid(z1)  # (4, 3)
z2 = a1 @ W2 + b2  # (4, 3) @ (3, 1) + (1, 1) -> (4, 1)
a2 = sigmoid(z2)  # (4, 1)
predictions = a2.ravel()  # (4,)

print("X", X.shape, "z1", z1.shape, "a1", a1.shape)
print("z2", z2.shape, "a2", a2.shape)
for i in range(n_samples):
    print(X[i], "->", a1[i].round(3), "->", f"{predictions[i]:.3f}")
