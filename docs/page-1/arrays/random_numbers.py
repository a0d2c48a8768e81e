import numpy as np

rng = np.random.default_rng(0)
print("first draw ", rng.uniform(-2, 2, size=3).round(3))
print("second draw", rng.uniform(-2, 2, size=3).round(3))

again = np.random.default_rng(0)
print("same seed  ", again.uniform(-2, 2, size=3).round(3))
other = np.random.default_rng(1)
print("other seed ", other.uniform(-2, 2, size=3).round(3))
