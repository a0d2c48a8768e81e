import numpy as np

from nn_tutorial import Network, Standardizer, load_iris

X, y, _ = load_iris()  # (150, 4), (150,)
X = Standardizer().fit_transform(X)

devices, limit = 3, 1e-12
network = Network([4, 16, 8, 3], rng=0)
network.forward(X)
whole = network.backward(y)

mean = [np.zeros_like(gradient) for gradient in whole]
order = np.random.default_rng(0).permutation(150)
for rows in np.array_split(order, devices):
    network.forward(X[rows])  # (50, 3)
    part = network.backward(y[rows])
    for total, gradient in zip(mean, part):
        total += gradient / devices
    print(f"{len(rows):3} flowers: dW1[0, 0] = {part[0][0, 0]:8.5f}")

print(f"       mean: dW1[0, 0] = {mean[0][0, 0]:8.5f}")
print(f"150 flowers: dW1[0, 0] = {whole[0][0, 0]:8.5f}")
differences = [np.abs(m - w).max() for m, w in zip(mean, whole)]
same = max(differences) < limit
print(f"every gradient the same to {limit:.0e}: {same}")
