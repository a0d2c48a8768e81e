import numpy as np

from nn_tutorial import SGD, Network

per_class, hidden, epochs, lr, seeds, good = 40, 16, 400, 1.0, 10, 0.95
rng = np.random.default_rng(0)
t = np.tile(np.linspace(0.15, 1, per_class), 3)  # (120,)
y = np.repeat([0, 1, 2], per_class)  # (120,), one arm for each class
angle = 2 * np.pi * y / 3 + 3 * t + 0.15 * rng.standard_normal(t.size)
X = np.column_stack([t * np.cos(angle), t * np.sin(angle)])  # (120, 2)

runs = {
    "mse": lr,
    "mse, faster": 3 * lr,
    "cross_entropy, faster": 3 * lr,
    "cross_entropy": lr,
}
needed, solved, medians = {}, {}, {}
for name, rate in runs.items():
    needed[name] = []  # epochs until 95 % are right
    for seed in range(seeds):
        network = Network([2, hidden, 3], loss=name.split(",")[0], rng=seed)
        history = network.fit(
            X, y, epochs=epochs, optimizer=SGD(rate), verbose=False
        )
        passed = np.array(history.accuracy) > good
        if passed.any():
            needed[name].append(int(passed.argmax()) + 1)
    solved[name] = len(needed[name])
    medians[name] = float(np.median(needed[name]))
    print(
        f"{name:21} lr {rate}: {solved[name]:2} of {seeds} seeds,"
        f" median {medians[name]:.0f} epochs"
    )

samples = X[[39, 79, 119]]  # (3, 2), the ends of the arms
probabilities = network.predict_proba(samples)  # (3, 3)
print(probabilities.round(3))
predicted = network.predict(samples)  # (3,)
print("predicted classes", predicted)

side = np.linspace(-1.3, 1.3, 101)
grid = np.stack(np.meshgrid(side, side), axis=-1)  # (101, 101, 2)
surface = network.predict_proba(grid.reshape(-1, 2))  # (10201, 3)
