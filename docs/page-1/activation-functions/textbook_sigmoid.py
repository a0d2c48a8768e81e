# listing: warning="RuntimeWarning: overflow encountered in exp"
import numpy as np

z = np.array([-1000.0, -5.0, 0.0, 5.0])  # shape (4,)
powers = np.exp(-z)  # shape (4,)
outputs = 1 / (1 + powers)  # shape (4,)
print(outputs.round(4))


exponent = -z[0]
smaller = 709.0
near_limit = np.exp(smaller)
print(f"exp({exponent:.0f}) =", powers[0])
print(f"exp({smaller:.0f}) =", f"{near_limit:.1e}")
print("inf / inf =", np.inf / np.inf)
