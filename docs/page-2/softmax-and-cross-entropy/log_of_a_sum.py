import numpy as np

a = 1000
b = 998
gap = a - b
by_numpy = np.logaddexp(a, b)
by_hand = a + np.log(1 + np.exp(-gap))
print(f"np.logaddexp({a}, {b}):  {by_numpy:.6f}")
print(f"{a} + log(1 + exp(-{gap})): {by_hand:.6f}")
