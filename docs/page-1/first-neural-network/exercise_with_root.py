import numpy as np

rng = np.random.default_rng(0)
n_neurons = 10000
without, with_root, roots = {}, {}, {}
for p in (8, 800):
    normal = rng.standard_normal((p, n_neurons))  # (p, n_neurons)
    roots[p] = np.sqrt(2 / p)
    without[p] = normal.sum(axis=0).std()
    with_root[p] = (roots[p] * normal).sum(axis=0).std()
    print(f"{p} inputs, without the root: {without[p]:.2f}")
    print(f"{p} inputs, with the root:    {with_root[p]:.2f}")
few, many = roots
in_the_root = without[many] * roots[many] ** 2
