# listing: time_limit=120
import copy

import numpy as np

from nn_tutorial import Adam, Network, make_moons, one_hot

noise, n_train, n_fresh, hidden, epochs = 0.35, 40, 1000, 100, 400
X, y = make_moons(n_train, noise=noise, rng=0)
X_fresh, y_fresh = make_moons(n_fresh, noise=noise, rng=1000)

network, optimizer = Network([2, hidden, hidden, 2], rng=0), Adam(lr=0.01)
targets, lowest = one_hot(y), np.inf
for epoch in range(1, epochs + 1):
    network.forward(X)
    network.backward(targets)
    optimizer.step(network.parameters, network.gradients)
    loss, _ = network.evaluate(X_fresh, y_fresh)  # loss, accuracy
    if loss < lowest:
        lowest, best, kept = loss, epoch, copy.deepcopy(network)

right = {}
for name, tested in (("kept", kept), ("final", network)):
    right[name] = [tested.score(X, y), tested.score(X_fresh, y_fresh)]
    print(f"{name:5} training {right[name][0]:.1%}  ", end="")
    print(f"fresh {right[name][1]:.1%}")
print(f"lowest loss on fresh samples: epoch {best} of {epochs}")

x1, x2 = np.linspace(-2.3, 3.3, 101), np.linspace(-1.9, 2.4, 101)
across, up = np.meshgrid(x1, x2)
points = np.column_stack([across.ravel(), up.ravel()])  # (101 * 101, 2)
maps = {
    "kept": kept.predict_proba(points)[:, 1],
    "final": network.predict_proba(points)[:, 1],
}
