# listing: time_limit=120
import numpy as np

from nn_tutorial import Adam, Network, make_circles, make_moons, make_spirals

n, n_fresh, epochs, lr = 300, 2000, 300, 0.01
data = {
    "moons": [make_moons(m, noise=0.15, rng=m) for m in (n, n_fresh)],
    "circles": [
        make_circles(m, noise=0.1, factor=0.5, rng=m) for m in (n, n_fresh)
    ],
    "spirals": [
        make_spirals(m, noise=0.03, turns=1.5, rng=m) for m in (n, n_fresh)
    ],
}
layers = {"no hidden layer": [2, 2], "two of 32": [2, 32, 32, 2]}
side = np.linspace(-2, 2.5, 91)
across, up = np.meshgrid(side, side)
points = np.column_stack([across.ravel(), up.ravel()])  # (91 * 91, 2)
maps, accuracy = {}, {}
for shape, samples in data.items():
    (X, y), (X_fresh, y_fresh) = samples
    for name, sizes in layers.items():
        network = Network(sizes, rng=0)
        network.fit(
            X,
            y,
            epochs=epochs,
            batch_size=32,
            optimizer=Adam(lr=lr),
            rng=0,
            verbose=False,
        )
        score = network.score(X_fresh, y_fresh)
        accuracy[f"{shape}, {name}"] = score
        maps[f"{shape}, {name}"] = network.predict_proba(points)[:, 1]
        print(f"{shape:8} {name:16} {score:6.1%} of fresh points")
