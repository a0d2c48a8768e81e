import numpy as np

from nn_tutorial import Network, make_moons

n_samples, hidden = 1000, 16
X, y = make_moons(n_samples, noise=0.2, rng=0)  # (1000, 2), (1000,)
network = Network([2, hidden, 2], rng=0)


def gradient(rows):
    network.forward(X[rows])
    gradients = network.backward(y[rows])  # dW1, db1, dW2, db2
    return np.concatenate([g.ravel() for g in gradients])  # (82,)


full = gradient(np.arange(n_samples))
n_parameters = full.size
rng = np.random.default_rng(0)
noise = {}  # mean distance from the full gradient, relative to its length
for batch_size in (1, 4, 16, 64, 256):
    distances = []
    for _ in range(200):
        rows = rng.choice(n_samples, batch_size, replace=False)
        distances.append(np.linalg.norm(gradient(rows) - full))
    noise[batch_size] = float(np.mean(distances) / np.linalg.norm(full))
    print(f"{batch_size:4} samples: off by {noise[batch_size]:4.0%}")

parts = np.split(rng.permutation(n_samples), 10)  # 10 x (100,)
mean = np.mean([gradient(rows) for rows in parts], axis=0)
same = bool(np.allclose(mean, full, atol=1e-12))
print("mean over the batches of an epoch = full gradient:", same)
