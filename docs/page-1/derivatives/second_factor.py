import numpy as np

factors = []
for h in [0.1, 0.01, 0.001]:
    factors.append((np.exp(h) - 1) / h)
    print(f"h = {h}: second factor {factors[-1]:.5f}")
