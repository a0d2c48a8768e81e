import numpy as np

from nn_tutorial import Network, make_moons, one_hot

X, labels = make_moons(1000, noise=0.2, rng=0)
y = one_hot(labels)  # (1000, 2)
network = Network([2, 16, 2], rng=0)


def gradient(rows):
    network.forward(X[rows])
    return network.backward(y[rows])[0]  # dW1, (2, 16)


order = np.random.default_rng(0).permutation(1000)
batches = np.split(order, 10)  # a list of ten arrays
mean = np.mean([gradient(rows) for rows in batches], axis=0)
same = np.allclose(mean, gradient(order))
print("mean over the batches of an epoch = full gradient:", same)
