# listing: warning="RuntimeWarning: overflow encountered in exp"
import numpy as np

from nn_tutorial import sigmoid

z = np.array([-1000.0, -5.0, 0.0, 5.0])  # shape (4,)

powers = np.exp(-z)  # shape (4,)
by_formula = 1 / (1 + powers)  # shape (4,)
by_package = sigmoid(z)  # shape (4,)
print("by the formula:", by_formula.round(4))
print("by the package:", by_package.round(4))


exponent = -z[0]
smaller = 709.0
print(f"exp({exponent:.0f}) =", powers[0])
print(f"exp({smaller:.0f}) =", f"{np.exp(smaller):.1e}")
print("inf / inf =", np.inf / np.inf)
