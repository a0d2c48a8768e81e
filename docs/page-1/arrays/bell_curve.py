import numpy as np

rng = np.random.default_rng(0)
W = rng.standard_normal((2, 3)) * 0.5  # (2, 3)
print("standard_normal, halved:")
print(W.round(2))
print("integers   ", rng.integers(1, 7, size=5))
print("permutation", rng.permutation(5))

n = 10_000
many = rng.standard_normal(n)
near = np.mean(np.abs(many) < 1)
print("share between -1 and 1:", near.round(2))
