import numpy as np

z = np.array([0, 1, 2])  # shape (3,)
h, base = 0.001, 2

powers_of_base = base**z  # shape (3,)
slopes_of_base = (base ** (z + h) - powers_of_base) / h  # shape (3,)
factors = slopes_of_base / powers_of_base  # shape (3,)
print(f"{base}^z  ", powers_of_base)
print("slope", slopes_of_base.round(2))
print("slope / value", factors.round(2))

powers = np.exp(z)  # shape (3,)
slopes = (np.exp(z + h) - np.exp(z)) / h  # shape (3,)
print("e^z  ", powers.round(2))
print("slope", slopes.round(2))
