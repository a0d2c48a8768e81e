import numpy as np

from nn_tutorial import Network, Standardizer, load_iris

X, y, _ = load_iris()  # (150, 4), (150,)
X = Standardizer().fit_transform(X)

sizes, n_samples, limit = (100, 30, 20), len(X), 1e-12
network = Network([4, 16, 8, 3], rng=0)
network.forward(X)
whole = network.backward(y)

plain = [np.zeros_like(gradient) for gradient in whole]
weighted = [np.zeros_like(gradient) for gradient in whole]
order = np.random.default_rng(0).permutation(150)
ends = np.cumsum(sizes)
for rows in np.split(order, ends[:-1]):
    network.forward(X[rows])
    for i, gradient in enumerate(network.backward(y[rows])):
        plain[i] += gradient / len(sizes)
        weighted[i] += gradient * len(rows) / n_samples


def distance(gradients):
    pairs = zip(gradients, whole)
    return float(max(np.abs(g - w).max() for g, w in pairs))


plain_distance = distance(plain)
weighted_is_exact = distance(weighted) < limit
print(f"plain mean: wrong by up to {plain_distance:.4f}")
print(f"weighted by size: right to {limit:.0e}: {weighted_is_exact}")
