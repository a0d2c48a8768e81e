import numpy as np

X = np.array([[10, 4], [12, 6], [8, 5], [15, 10]])  # (4, 2), cups

print("X[1]    ", X[1])  # one row, shape (2,)
print("X[-1]   ", X[-1])  # the last row
print("X[1, 0] ", X[1, 0])  # row 1, column 0: a number
print("X[:, 0] ", X[:, 0])  # one column, shape (4,)
print("X[1:3]:")
print(X[1:3])  # rows 1 and 2, shape (2, 2)

for row in X:
    coffee, tea = row
    print("coffee", coffee, "tea", tea)
