# listing: time_limit=180, light="n_seeds=5"
import numpy as np

from nn_tutorial import SGD, Network, make_moons, one_hot

n_samples, hidden, n_seeds = 1000, 16, 9
target, in_a_row = 0.15, 3  # epochs that end below the target
rates = {n_samples: 2.0, 32: 2.0, 1: 0.1}  # the best of each row above
seeds = range(3, 3 + n_seeds)  # others than in the table
price = 100  # of a step, in samples: an assumption

X, labels = make_moons(n_samples, noise=0.2, rng=0)
y = one_hot(labels)  # (1000, 2)


def epochs_needed(size, seed):
    network = Network([2, hidden, 2], rng=seed)
    rng = np.random.default_rng(seed)
    count, below = 0, 0
    while below < in_a_row:
        network.fit(X, y, epochs=1, batch_size=size, rng=rng,
                    optimizer=SGD(rates[size]), verbose=False)
        network.forward(X)
        count, below = count + 1, below + 1
        if network.loss(y) >= target:
            below = 0
    return count


steps, samples, cost = {}, {}, {}
print(f"until {in_a_row} epochs in a row end below {target}")
print("batch   lr   epochs     steps   samples      cost")
for size, lr in rates.items():
    counts = [epochs_needed(size, seed) for seed in seeds]
    epochs = int(np.median(counts))
    steps[size] = epochs * len(range(0, n_samples, size))
    samples[size] = epochs * n_samples
    cost[size] = price * steps[size] + samples[size]
    print(f"{size:5} {lr:4} {epochs:8} {steps[size]:9,}", end=" ")
    print(f"{samples[size]:9,} {cost[size]:9,}")
