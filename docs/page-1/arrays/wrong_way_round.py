import numpy as np

X = np.array([[10, 4], [12, 6], [8, 5], [15, 10]])  # (4, 2)
W = np.array([[5, 2, 3], [3, 1, 2]])  # (2, 3)

try:
    W @ X  # (2, 3) @ (4, 2)
except ValueError as error:
    print("ValueError:", error)
