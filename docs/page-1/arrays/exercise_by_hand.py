import numpy as np

X = np.array([[10, 4], [12, 6], [8, 5], [15, 10]])  # (4, 2), cups
W = np.array([[5, 2, 3], [3, 1, 2]])  # (2, 3)

picked = X[1:3, 0].sum()
end_included = X[1:4, 0].sum()
from_one = X[0:2, 0].sum()
other_column = X[1:3, 1].sum()
print("X[1:3, 0].sum()", picked)

first_product = X[3, 0] * W[0, 1]
row_of_w = X[3, 0] * W[1, 0] + X[3, 1] * W[1, 1]
print("row 3, column 1", X[3] @ W[:, 1])
