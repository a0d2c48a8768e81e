import numpy as np

rng = np.random.default_rng(0)
a = rng.uniform(size=3)
rng = np.random.default_rng(0)
b = rng.uniform(size=2)
c = rng.uniform()
print("a", a)
print("b", b, "c", c)
