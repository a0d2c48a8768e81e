import numpy as np

X = np.array([[10, 4], [12, 6], [8, 5], [15, 10]])  # (4, 2), cups
W = np.array([[5, 2, 3], [3, 1, 2]])  # (2, 3)

picked = X[1:3, 0].sum()
end_included = X[1:4, 0].sum()
from_one = X[0:2, 0].sum()
other_column = X[1:3, 1].sum()
print("X[1:3, 0].sum()", picked)

cups = np.array([6, 7])  # (2,), the fifth day
money, sugar, _ = cups @ W
first_product = cups[0] * W[0, 1]
row_of_w = cups @ W[1, :2]
print("fifth day, column 1", sugar)
