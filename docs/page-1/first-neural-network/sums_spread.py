import numpy as np

rng = np.random.default_rng(0)
n_neurons = 10_000
for p in (8, 800):
    weights = rng.standard_normal((p, n_neurons))  # (p, n_neurons)
    spread = weights.sum(axis=0).std()
    print(f"{p:3d} inputs: standard deviation {spread:.1f}")
