import numpy as np

from nn_tutorial import SGD, Network

per_class, hidden, epochs, seeds, good = 40, 16, 400, 10, 0.95


def three_arms():
    rng = np.random.default_rng(0)
    X, y = [], []
    for k in range(3):  # one arm for each class
        for t in np.linspace(0.15, 1, per_class):
            angle = 2 * np.pi * k / 3 + 3 * t + 0.15 * rng.standard_normal()
            X.append([t * np.cos(angle), t * np.sin(angle)])
            y.append(k)
    return np.array(X), np.array(y)


X, y = three_arms()  # (120, 2), (120,)
rates, reached, medians = (1, 3, 10, 30), {}, {}
for loss in ("mse", "cross_entropy"):
    for lr in rates:
        needed = []  # epochs until 95 % are right
        for seed in range(seeds):
            network = Network([2, hidden, 3], loss=loss, rng=seed)
            history = network.fit(
                X, y, epochs=epochs, optimizer=SGD(lr), verbose=False
            )
            for epoch in range(epochs):
                if history.accuracy[epoch] > good:
                    needed.append(epoch + 1)
                    break
        key = f"{loss}, {lr}"
        reached[key] = len(needed)
        line = f"{loss:13} lr {lr:2}: {len(needed):2} of {seeds}"
        if needed:
            medians[key] = float(np.median(needed))
            line += f", median {medians[key]:.0f} epochs"
        print(line)
