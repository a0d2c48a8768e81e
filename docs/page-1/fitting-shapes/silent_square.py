import numpy as np

guesses = np.array([[60], [80], [55], [100]])  # (4, 1)
takings = np.array([62, 78, 55, 105])  # (4,)

wrong = guesses - takings
n_wrong = wrong.size
print("wrong shape", wrong.shape, "numbers", n_wrong)

column = takings.reshape(-1, 1)  # (4, 1)
right = guesses - column  # (4, 1) - (4, 1) -> (4, 1)
print("right shape", right.shape)
print("right      ", right.ravel())
