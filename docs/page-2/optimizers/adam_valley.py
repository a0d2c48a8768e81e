import numpy as np

from nn_tutorial import Adam

start = np.array([10.0, 1.0])  # as before
steepness = np.array([1.0, 25.0])
near, limit = 0.01, 2000
rates = (0.1, 0.2, 0.3, 0.5, 0.7, 1, 1.5)

fewest = {}
for beta1 in (0.9, 0.6):
    steps = {}
    for lr in rates:
        optimizer, p, n = Adam(lr, beta1=beta1), start.copy(), 0
        while np.linalg.norm(p) > near and n < limit:
            optimizer.step([p], [steepness * p])
            n += 1
        steps[lr] = n
    print(f"beta1 {beta1}, steps at each rate:", steps)
    fewest[beta1] = min(steps.values())
