# listing: time_limit=180, light="n_seeds=1, epochs=10"
import numpy as np

from nn_tutorial import Network, make_moons, one_hot

n_samples, hidden, batch_size, lr, epochs = 1000, 16, 32, 0.2, 30
X, labels = make_moons(n_samples, noise=0.2, rng=0)
y = one_hot(labels)  # (1000, 2)
by_class = np.argsort(labels, kind="stable")  # all 0, then all 1
n_seeds = 5


def train(new_order, seed):
    network = Network([2, hidden, 2], rng=seed)
    rng = np.random.default_rng(seed)
    for _ in range(epochs):
        order = rng.permutation(n_samples) if new_order else by_class
        for start in range(0, n_samples, batch_size):
            rows = order[start : start + batch_size]
            network.forward(X[rows])
            gradients = network.backward(y[rows])
            for p, dp in zip(network.parameters, gradients):
                p -= lr * dp
    return network.score(X, labels)


shuffled = [train(True, seed) for seed in range(n_seeds)]
in_order = [train(False, seed) for seed in range(n_seeds)]
print("a new order each epoch:", [f"{a:.1%}" for a in shuffled])
print("sorted by class:       ", [f"{a:.1%}" for a in in_order])
mean_shuffled = float(np.mean(shuffled))
mean_in_order = float(np.mean(in_order))
