# listing: time_limit=180, light="target=0.3"
import numpy as np

from nn_tutorial import SGD, Network, make_moons, one_hot

n_samples, hidden, lr, target = 1000, 16, 0.2, 0.15
price = 100  # of a step, in samples: an assumption
X, labels = make_moons(n_samples, noise=0.2, rng=0)
y = one_hot(labels)  # (1000, 2)
epochs, updates, samples, cost = {}, {}, {}, {}

print("until the loss is below", target)
print("batch   epochs   updates   samples      cost")
for size in (n_samples, 32, 1):
    network = Network([2, hidden, 2], rng=0)
    rng = np.random.default_rng(0)
    loss, epochs[size] = np.inf, 0
    while loss >= target:
        network.fit(X, y, epochs=1, batch_size=size, rng=rng,
                    optimizer=SGD(lr), verbose=False)
        epochs[size] += 1
        network.forward(X)
        loss = network.loss(y)
    updates[size] = epochs[size] * int(np.ceil(n_samples / size))
    samples[size] = epochs[size] * n_samples
    cost[size] = price * updates[size] + samples[size]
    print(f"{size:5} {epochs[size]:8,} {updates[size]:9,}", end=" ")
    print(f"{samples[size]:9,} {cost[size]:9,}")
fewer = samples[32] / samples[1]
more = samples[n_samples] / samples[32]
more_updates = updates[1] / updates[32]
