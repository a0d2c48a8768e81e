# listing: time_limit=180, light="n_seeds=1"
import numpy as np

from nn_tutorial import SGD, Network, make_moons, one_hot

X, labels = make_moons(1000, noise=0.2, rng=0)
y = one_hot(labels)  # (1000, 2)
epochs, first_lr, n_seeds = 12, 0.2, 5


def last_losses(rates, seed):
    network = Network([2, 16, 2], rng=seed)
    rng = np.random.default_rng(seed)
    losses = []
    for lr in rates:
        network.fit(X, y, epochs=1, batch_size=1, rng=rng,
                    optimizer=SGD(lr), verbose=False)
        network.forward(X)
        losses.append(network.loss(y))
    return losses[-5:]


constant = [first_lr] * epochs
falling = [first_lr / (1 + epoch) for epoch in range(epochs)]
results = {}
for name, rates in (("constant", constant), ("falling", falling)):
    late = []
    for seed in range(n_seeds):
        late += last_losses(rates, seed)
    results[name] = (min(late), max(late))
    print(f"{name:8} last 5 epochs: {min(late):.3f} to {max(late):.3f}")
