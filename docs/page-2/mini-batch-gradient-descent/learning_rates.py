# listing: time_limit=180, processor=True
import numpy as np

from nn_tutorial import SGD, Network, make_moons, one_hot

n_samples, hidden, epochs, n_seeds = 1000, 16, 5, 3
X, labels = make_moons(n_samples, noise=0.2, rng=0)
y = one_hot(labels)  # (1000, 2)
rates, sizes = (0.02, 0.1, 0.5, 2.0, 10.0), (n_samples, 32, 1)


def final_loss(size, lr, seed):
    network = Network([2, hidden, 2], rng=seed)
    try:
        network.fit(X, y, epochs=epochs, batch_size=size, rng=seed,
                    optimizer=SGD(lr), verbose=False)
    except FloatingPointError:
        return np.inf  # the loss was no longer a finite number
    network.forward(X)
    return network.loss(y)


best = {}
print("batch" + "".join(f"  lr {lr:<5g}" for lr in rates) + "   best")
for size in sizes:
    medians = []
    for lr in rates:
        losses = [final_loss(size, lr, seed) for seed in range(n_seeds)]
        medians.append(float(np.median(losses)))
    best[size] = rates[int(np.argmin(medians))]
    print(f"{size:5}" + "".join(f"{loss:10.2f}" for loss in medians), end="")
    print(f"{best[size]:7g}")
