# listing: time_limit=240
import numpy as np

from nn_tutorial import SGD, Adam, Network, make_moons, one_hot

X, labels = make_moons(1000, noise=0.2, rng=0)
y = one_hot(labels)  # (1000, 2)
epochs, batch_size, n_choose, n_judge = 30, 32, 3, 10


def final_loss(optimizer, seed):
    network = Network([2, 16, 2], rng=seed)
    network.fit(X, y, epochs=epochs, batch_size=batch_size,
                optimizer=optimizer, rng=seed, verbose=False)
    network.forward(X)
    return network.loss(y)  # on all points, after the training


def momentum(lr):
    return SGD(lr, momentum=0.9)


grids = {
    "SGD": (SGD, (0.1, 0.2, 0.5, 1.0, 2.0)),
    "momentum": (momentum, (0.02, 0.05, 0.1, 0.2, 0.5)),
    "Adam": (Adam, (0.005, 0.01, 0.02, 0.05, 0.1)),
}
chosen, judged, tried_at = {}, {}, {}
for name, (make, rates) in grids.items():
    medians = {}
    for lr in rates:
        tried = [final_loss(make(lr), seed) for seed in range(n_choose)]
        medians[lr] = float(np.median(tried))
    tried_at[name] = medians  # for the text
    chosen[name] = min(medians, key=medians.get)
    seeds = range(n_choose, n_choose + n_judge)  # new ones
    losses = [final_loss(make(chosen[name]), seed) for seed in seeds]
    judged[name] = np.array(losses)  # in the order of the seeds
    print(f"{name:9}", {lr: round(loss, 3) for lr, loss in medians.items()})
    print(f"  at {chosen[name]}: median {np.median(losses):.3f},", end=" ")
    print(f"from {min(losses):.3f} to {max(losses):.3f}")

lower = []
pairs = ("momentum", "Adam"), ("momentum", "SGD"), ("Adam", "SGD")
for one, other in pairs:
    lower.append(int(np.sum(judged[one] < judged[other])))
    print(f"{one} lower than {other}: {lower[-1]} of {n_judge} seeds")
# for the figure
median = {name: float(np.median(losses)) for name, losses in judged.items()}
