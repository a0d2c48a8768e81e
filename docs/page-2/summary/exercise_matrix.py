import numpy as np

C = np.array([[36, 1, 3], [0, 28, 7], [1, 4, 20]])  # rows: true class
n, right = int(C[2].sum()), int(C[2, 2])
share = right / n


def points(q, n):
    return 100 * float(np.sqrt(q * (1 - q) / n))


error = points(share, n)
for_all = points(share, C.sum())
of_accuracy = points(np.trace(C) / C.sum(), C.sum())
of_answers = points(right / C[:, 2].sum(), C[:, 2].sum())
of_one = points(share, 1)
percent = 100 * share
twice = 2 * error
print(f"{right} of {n} recognised: {share:.0%}")
print(f"standard error {error:.0f} points, twice that {twice:.0f}")
