# listing: time_limit=120, show="make_circles, make_spirals"
import numpy as np

from nn_tutorial import Adam, Network, make_circles, make_moons, make_spirals


def draw_samples(shape, n, rng):
    if shape == "moons":
        return make_moons(n, noise=0.15, rng=rng)
    if shape == "circles":
        return make_circles(n, noise=0.1, factor=0.5, rng=rng)
    return make_spirals(n, noise=0.03, turns=1.5, rng=rng)


n, epochs, lr = 300, 300, 0.01
layers = {"no hidden layer": [2, 2], "two of 32": [2, 32, 32, 2]}
side = np.linspace(-2, 2, 81)
across, up = np.meshgrid(side, side)
grid = np.column_stack([across.ravel(), up.ravel()])  # (81 * 81, 2)
data, maps, accuracy = {}, {}, {}
for shape in ("moons", "circles", "spirals"):
    X, y = draw_samples(shape, n, rng=0)
    X_fresh, y_fresh = draw_samples(shape, 2000, rng=1)
    offset = np.array([0.5, 0.25]) if shape == "moons" else np.zeros(2)
    X, X_fresh = X - offset, X_fresh - offset
    data[shape] = (X, y)
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
        score = float(network.score(X_fresh, y_fresh))
        accuracy[f"{shape}, {name}"] = score
        maps[f"{shape}, {name}"] = network.predict_proba(grid)[:, 1]
        print(f"{shape:8} {name:16} {score:6.1%} of fresh points")
