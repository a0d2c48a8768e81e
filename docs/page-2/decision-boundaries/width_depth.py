# listing: time_limit=180, light="seeds=5"
import numpy as np

from nn_tutorial import Adam, Network, make_spirals

X, y = make_spirals(300, noise=0.03, turns=1.5, rng=0)
X_fresh, y_fresh = make_spirals(2000, noise=0.03, turns=1.5, rng=1)
layers = {
    "4": [2, 4, 2],
    "16": [2, 16, 2],
    "64": [2, 64, 2],
    "4-4": [2, 4, 4, 2],
    "16-16": [2, 16, 16, 2],
    "16-16-16": [2, 16, 16, 16, 2],
}
seeds, few, epochs, lr = 15, 5, 200, 0.01
side = np.linspace(-1.3, 1.3, 81)
across, up = np.meshgrid(side, side)
points = np.column_stack([across.ravel(), up.ravel()])  # (81 * 81, 2)

median, scores, n_parameters, maps = {}, {}, {}, {}
print("hidden     parameters  median  lowest  highest")
for name, layer_sizes in layers.items():
    scores[name], pictures = [], []
    for seed in range(seeds):
        network = Network(layer_sizes, rng=seed)
        network.fit(
            X,
            y,
            epochs=epochs,
            batch_size=32,
            optimizer=Adam(lr=lr),
            rng=seed,
            verbose=False,
        )
        scores[name].append(float(network.score(X_fresh, y_fresh)))
        pictures.append(network.predict_proba(points)[:, 1])
    middle = int(np.argsort(scores[name])[seeds // 2])
    n_parameters[name] = sum(p.size for p in network.parameters)
    median[name], maps[name] = scores[name][middle], pictures[middle]
    print(f"{name:10} {n_parameters[name]:10} {median[name]:7.1%}", end="")
    print(f" {min(scores[name]):7.1%} {max(scores[name]):8.1%}")
