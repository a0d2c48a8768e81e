# listing: time_limit=180, light="seeds=1"
import copy

import numpy as np

from nn_tutorial import Adam, Network, make_moons, one_hot

noise, hidden, epochs, seeds = 0.35, 100, 400, 5
X_val, y_val = make_moons(1000, noise=noise, rng=1000)
X_test, y_test = make_moons(1000, noise=noise, rng=2000)

stopped, last_mean, kept_mean = {}, {}, {}
for patience in (5, 20, 50, epochs):
    stopped[patience], last, copies = [], [], []
    for seed in range(seeds):
        X, y = make_moons(40, noise=noise, rng=seed)
        network = Network([2, hidden, hidden, 2], rng=seed)
        optimizer, targets = Adam(lr=0.01), one_hot(y)
        lowest, best = np.inf, 0
        for epoch in range(1, epochs + 1):
            network.forward(X)
            network.backward(targets)
            optimizer.step(network.parameters, network.gradients)
            loss, _ = network.evaluate(X_val, y_val)
            if loss < lowest:
                lowest, best, kept = loss, epoch, copy.deepcopy(network)
            if epoch - best == patience:
                break
        stopped[patience].append(epoch)
        last.append(network.score(X_test, y_test))
        copies.append(kept.score(X_test, y_test))
    last_mean[patience], kept_mean[patience] = np.mean(last), np.mean(copies)
    print(f"patience {patience}: epochs", stopped[patience])
    print(f"  test: last {last_mean[patience]:.1%}, ", end="")
    print(f"kept {kept_mean[patience]:.1%}")
