import numpy as np

from nn_tutorial import SGD, Network

per_class, hidden, epochs, seeds, good = 40, 16, 400, 10, 0.95
rng = np.random.default_rng(0)
t = np.tile(np.linspace(0.15, 1, per_class), 3)  # (120,)
y = np.repeat([0, 1, 2], per_class)  # (120,)
angle = 2 * np.pi * y / 3 + 3 * t + 0.15 * rng.standard_normal(t.size)
X = np.column_stack([t * np.cos(angle), t * np.sin(angle)])  # (120, 2)

rates, reached, medians = (1, 3, 10, 30), {}, {}
for loss in ("mse", "cross_entropy"):
    for lr in rates:
        needed = []  # epochs until 95 % are right
        for seed in range(seeds):
            network = Network([2, hidden, 3], loss=loss, rng=seed)
            history = network.fit(
                X, y, epochs=epochs, optimizer=SGD(lr), verbose=False
            )
            enough = np.array(history.accuracy) > good
            if enough.any():
                needed.append(int(enough.argmax()) + 1)
        key = f"{loss}, {lr}"
        reached[key] = len(needed)
        print(f"{loss:13} lr {lr:2}: {len(needed):2} of {seeds}", end="")
        if needed:
            medians[key] = float(np.median(needed))
            print(f", median {medians[key]:.0f} epochs", end="")
        print()
