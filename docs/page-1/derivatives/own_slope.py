import numpy as np

z = np.array([0, 1, 2])  # shape (3,)
h = 0.001

powers_of_two = 2**z  # shape (3,)
slopes_of_two = (2 ** (z + h) - 2**z) / h  # shape (3,)
factors = slopes_of_two / powers_of_two  # shape (3,)
print("2^z  ", powers_of_two)
print("slope", slopes_of_two.round(2))
print("slope / value", factors.round(2))

powers = np.exp(z)  # shape (3,)
slopes = (np.exp(z + h) - np.exp(z)) / h  # shape (3,)
print("e^z  ", powers.round(2))
print("slope", slopes.round(2))
