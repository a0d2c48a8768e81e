# listing: time_limit=180
import numpy as np

from nn_tutorial import Network, make_moons, one_hot

n_samples, hidden, batch_size, lr, epochs = 1000, 16, 32, 0.2, 30
X, labels = make_moons(n_samples, noise=0.2, rng=0)
y = one_hot(labels)  # (1000, 2)
by_class = np.argsort(labels, kind="stable")  # all 0, then all 1
n_seeds = 5


def train(way, seed):
    network = Network([2, hidden, 2], rng=seed)
    rng = np.random.default_rng(seed)
    order = by_class if way == "sorted" else rng.permutation(n_samples)
    for _ in range(epochs):
        if way == "new":
            order = rng.permutation(n_samples)
        for start in range(0, n_samples, batch_size):
            rows = order[start : start + batch_size]
            network.forward(X[rows])
            gradients = network.backward(y[rows])
            for p, dp in zip(network.parameters, gradients):
                p -= lr * dp
            if start == 480:  # the 16th of 32 batches
                middle = np.mean(network.predict(X) == 0)
    end = np.mean(network.predict(X) == 0)
    return network.score(X, labels), middle, end


shuffled = np.array([train("new", seed) for seed in range(n_seeds)])
fixed = np.array([train("fixed", seed) for seed in range(n_seeds)])
in_order = np.array([train("sorted", seed) for seed in range(n_seeds)])
print("a new order each epoch:", [f"{a:.1%}" for a in shuffled[:, 0]])
print("one shuffled order:    ", [f"{a:.1%}" for a in fixed[:, 0]])
print("sorted by class:       ", [f"{a:.1%}" for a in in_order[:, 0]])
_, middle, end = in_order.mean(axis=0)
print(f"sorted, answers 0: {middle:.0%} in the middle, {end:.0%} at the end")
