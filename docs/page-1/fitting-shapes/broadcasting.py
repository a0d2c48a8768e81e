import numpy as np

X = np.array([[10, 4], [12, 6], [8, 5], [15, 10]])  # (4, 2), cups
W = np.array([[5, 2, 3], [3, 1, 2]])  # (2, 3): price, sugar, minutes
b = np.array([[8, 2, 30]])  # (1, 3), the same every day

z = X @ W + b  # (4, 3) + (1, 3) -> (4, 3)
print("X @ W + b:")
print(z)

per_day = X.sum(axis=1, keepdims=True)  # (4, 1), cups
print("X @ W / per_day:")
print((X @ W / per_day).round(2))  # (4, 3) / (4, 1) -> (4, 3)
