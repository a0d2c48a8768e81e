import numpy as np

X = np.array([[10, 4], [12, 6], [8, 5], [15, 10]])  # (4, 2), cups

shares = X[:, 1] / X.sum(axis=1)  # (4,) / (4,) -> (4,)
best_day = np.argmax(shares)

print(shares.round(2))
print("day with the largest share of tea:", best_day)
