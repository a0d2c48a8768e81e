import numpy as np

guesses = np.array([[0], [1], [1], [1]])  # (4, 1)
busy = np.array([0, 1, 0, 1])  # (4,)

every_pair = guesses == busy  # (4, 4)
right = guesses.ravel() == busy  # (4,)
n_right, n_days = np.sum(right), len(busy)
wrong_share = np.mean(every_pair)
right_share = np.mean(right)
print("mean of the table: ", wrong_share)
print("share of the right:", right_share)
