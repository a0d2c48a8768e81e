import numpy as np

rng = np.random.default_rng(0)
n_neurons = 10000
without = {}
for p in (8, 800):
    normal = rng.standard_normal((p, n_neurons))  # (p, n_neurons)
    without[p] = normal.sum(axis=0).std()
    print(f"{p} inputs, without the root: {without[p]:.2f}")
few, many = without
