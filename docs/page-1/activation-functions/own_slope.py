import numpy as np

z = np.array([0, 1, 2])  # shape (3,)
h = 0.001

powers = np.exp(z)  # shape (3,)
slopes = (np.exp(z + h) - np.exp(z)) / h  # shape (3,)
print("e^z  ", powers.round(2))
print("slope", slopes.round(2))
