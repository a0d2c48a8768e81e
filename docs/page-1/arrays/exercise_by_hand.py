import numpy as np

X = np.array([[10, 4], [12, 6], [8, 5], [15, 10]])  # (4, 2), cups
W = np.array([[5, 2, 3], [3, 1, 2]])  # (2, 3)

coffee, tea = X[:, 0], X[:, 1]
picked = tea[coffee > 10].sum()
coffees = coffee[coffee > 10].sum()
ten_included = tea[coffee >= 10].sum()
all_tea = tea.sum()
days = (coffee > 10).sum()
other_days = tea[coffee <= 10].sum()
print("tea[X[:, 0] > 10].sum()", picked)

cups = np.array([6, 7])  # (2,), the fifth day
money, sugar, last_column = cups @ W
first_product = cups[0] * W[0, 1]
second_product = cups[1] * W[1, 1]
row_of_w, first_row_of_w = cups @ W[1, :2], cups @ W[0, :2]
old_row, one_back = X[3] @ W[:, 1], X[3] @ W[:, 0]
print("row 4, column 1", sugar)
