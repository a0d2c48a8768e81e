import numpy as np

rng = np.random.default_rng(0)
n_tests, p, sizes = 10_000, 0.9, [25, 100, 400]
points = []  # standard deviations, in percentage points
for n in sizes:
    right = rng.uniform(size=(n_tests, n)) < p  # (n_tests, n)
    accuracies = right.mean(axis=1)  # (n_tests,)
    points.append(100 * accuracies.std())
    print(f"{n:3} answers: standard deviation {points[-1]:.1f} points")
