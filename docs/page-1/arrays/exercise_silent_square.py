import numpy as np

guesses = np.array([[60], [80], [55], [100]])  # (4, 1)
takings = np.array([62, 78, 55, 105])  # (4,)

square = guesses - takings  # (4, 4)
n_right = takings.size
wrong = np.mean(square**2)
right = np.mean((guesses.ravel() - takings) ** 2)
print("mean of the wrong squares:", wrong)
print("mean of the right squares:", right)
