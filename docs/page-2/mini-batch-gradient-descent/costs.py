# listing: show="", time_limit=180
from time import perf_counter

import numpy as np

from nn_tutorial import SGD, Network, make_moons

n_samples, hidden, lr, target = 1000, 16, 0.2, 0.15
X, y = make_moons(n_samples, noise=0.2, rng=0)
limits = {n_samples: 1000, 32: 100, 1: 4}  # epochs at most
epochs, updates, samples = {}, {}, {}


def fit(batch_size, epochs):
    network = Network([2, hidden, 2], rng=0)
    return network.fit(
        X,
        y,
        epochs=epochs,
        batch_size=batch_size,
        optimizer=SGD(lr=lr),
        rng=0,
        validation_data=(X, y),
        verbose=False,
    )


print(f"until the loss is below {target}:")
print("batch   epochs   updates   samples")
for batch_size, limit in limits.items():
    losses = np.array(fit(batch_size, limit).validation_loss)
    epochs[batch_size] = int(np.argmax(losses < target)) + 1
    steps = int(np.ceil(n_samples / batch_size))
    updates[batch_size] = epochs[batch_size] * steps
    samples[batch_size] = epochs[batch_size] * n_samples
    print(
        f"{batch_size:5} {epochs[batch_size]:8,}"
        f" {updates[batch_size]:9,} {samples[batch_size]:9,}"
    )


def seconds_per_epoch(batch_size):
    times = []
    for _ in range(3):
        start = perf_counter()
        fit(batch_size, 1)
        times.append(perf_counter() - start)
    return min(times)


factor = epochs[32] // epochs[1]
slower = bool(seconds_per_epoch(1) > factor * seconds_per_epoch(32))
print(
    f"an epoch, batch 1: over {factor} times the time of batch 32: {slower}"
)
