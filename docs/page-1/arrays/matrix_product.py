import numpy as np

X = np.array([[10, 4], [12, 6], [8, 5], [15, 10]])  # (4, 2), cups
prices = np.array([5, 3])  # (2,), thousand rupiah
W = np.array([[5, 2, 3], [3, 1, 2]])  # (2, 3): price, sugar, minutes

takings = X @ prices  # (4, 2) @ (2,) -> (4,)
z = X @ W  # (4, 2) @ (2, 3) -> (4, 3)

print("X @ prices:", takings)
print("X @ W:")
print(z)
print("row 1, column 2 by hand:", 12 * 3 + 6 * 2)
