# listing: time_limit=180
import numpy as np

from nn_tutorial import SGD, Network, make_moons, one_hot

n_samples, hidden, lr, epochs = 1000, 16, 0.2, 30
X, labels = make_moons(n_samples, noise=0.2, rng=0)
y = one_hot(labels)  # (1000, 2)
sizes = (n_samples, 32, 1)
curves, steps, lowest, rise, last = {}, {}, {}, {}, {}

print("batch    steps  loss: first    last  lowest  largest rise")
for size in sizes:
    network = Network([2, hidden, 2], rng=0)  # the same start
    rng = np.random.default_rng(0)
    losses = []
    for _ in range(epochs):
        network.fit(X, y, epochs=1, batch_size=size, rng=rng,
                    optimizer=SGD(lr), verbose=False)
        network.forward(X)
        losses.append(network.loss(y))  # on all points
    curves[size], last[size] = losses, losses[-1]
    steps[size] = epochs * len(range(0, n_samples, size))
    lowest[size], rise[size] = min(losses), max(np.diff(losses))
    print(f"{size:5} {steps[size]:8,} {losses[0]:12.3f}", end=" ")
    print(f"{last[size]:7.3f} {lowest[size]:7.3f} {rise[size]:13.3f}")
