import numpy as np

X = np.array([[10, 4], [12, 6], [8, 5], [15, 10]])  # (4, 2), cups

per_day = X.sum(axis=1, keepdims=True)  # (4, 1)
shares = X / per_day  # (4, 2) / (4, 1) -> (4, 2)
best_day = np.argmax(shares[:, 1])

print(shares.round(2))
print("day with the largest share of tea:", best_day)
