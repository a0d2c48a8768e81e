import numpy as np

X = np.array([[10, 4], [12, 6], [8, 5], [15, 10]])  # (4, 2), cups
extra = np.array([[0], [1], [0], [2]])  # (4, 1), thousand rupiah a cup

print("X.T, shape", X.T.shape)
print(X.T)

earned = X.T @ extra  # (2, 4) @ (4, 1) -> (2, 1)
print("X.T @ extra, shape", earned.shape)
print(earned)
