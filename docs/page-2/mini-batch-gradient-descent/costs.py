# listing: time_limit=180
from time import perf_counter

import numpy as np

from nn_tutorial import SGD, Network, make_moons

n_samples, hidden, lr, target = 1000, 16, 0.2, 0.15
X, y = make_moons(n_samples, noise=0.2, rng=0)
limits = {n_samples: 1000, 32: 100, 1: 4}  # epochs at most
epochs, updates, samples = {}, {}, {}


def fit(batch_size, epochs, **options):
    network = Network([2, hidden, 2], rng=0)
    return network.fit(
        X,
        y,
        epochs=epochs,
        batch_size=batch_size,
        optimizer=SGD(lr=lr),
        rng=0,
        verbose=False,
        **options,
    )


print(f"until the loss is below {target}:")
print("batch   epochs   updates   samples")
for batch_size, limit in limits.items():
    history = fit(batch_size, limit, validation_data=(X, y))
    losses = np.array(history.validation_loss)
    epochs[batch_size] = int(np.argmax(losses < target)) + 1
    steps = int(np.ceil(n_samples / batch_size))
    updates[batch_size] = epochs[batch_size] * steps
    samples[batch_size] = epochs[batch_size] * n_samples
    print(
        f"{batch_size:5} {epochs[batch_size]:8,}"
        f" {updates[batch_size]:9,} {samples[batch_size]:9,}"
    )

times = {1: [], 32: []}
for _ in range(10):
    for batch_size in times:
        start = perf_counter()
        fit(batch_size, epochs[batch_size])
        times[batch_size].append(perf_counter() - start)
longer = min(times[1]) > min(times[32])
print(f"batch 1 takes longer than batch 32: {longer}")
fewer = epochs[32] // epochs[1]
