import numpy as np

from nn_tutorial import sigmoid

np.random.seed(42)
W1 = np.random.randn(2, 3)  # before the factor
X, in_per_cent = np.array([[0.5, 0.8]]), np.array([[50, 80]])
times, weights_times, flat_limit = 100, 10, 0.05


def count_flat(X, factor):
    a1 = sigmoid(X @ (factor * W1))
    return int(np.sum(a1 * (1 - a1) < flat_limit))


flat = count_flat(in_per_cent, 0.5)
flat_before, flat_middle = count_flat(X, 0.5), count_flat(X, 5.0)
sizes = np.abs(in_per_cent @ (0.5 * W1))  # of the sums
smallest, beyond_ten = float(sizes.min()), int(np.sum(sizes > 10))
print(f"flat neurons {flat}, with the sample as it was {flat_before}")
