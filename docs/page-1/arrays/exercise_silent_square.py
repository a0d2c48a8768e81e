import numpy as np

guesses = np.array([[60], [80], [55], [100]])  # (4, 1)
takings = np.array([62, 78, 55, 105])  # (4,)

wrong = np.mean((guesses - takings) ** 2)  # 16 differences
right = np.mean((guesses.ravel() - takings) ** 2)  # 4 differences
print("mean of the wrong squares:", wrong)
print("mean of the right squares:", right)
