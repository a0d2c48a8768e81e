# listing: time_limit=120
import numpy as np

from nn_tutorial import Adam, Network, make_circles, make_moons, make_spirals

n, n_fresh, batch_size, good = 300, 500, 32, 0.95
most_neurons, most_epochs, largest, limit = 16, 400, 100, 80
make = {
    "moons": lambda m, rng: make_moons(m, noise=0.15, rng=rng),
    "circles": lambda m, rng: make_circles(m, noise=0.1, factor=0.5, rng=rng),
    "spirals": lambda m, rng: make_spirals(m, noise=0.03, turns=1.5, rng=rng),
}
samples = {}
for shape, draw in make.items():
    (X, y), (X_fresh, y_fresh) = draw(n, 0), draw(n_fresh, 1)
    parts = X.round(3), y, X_fresh.round(3), y_fresh
    samples[shape] = [part.tolist() for part in parts]

# points until readers set their own: three short spirals
given, kinds = make_spirals(45, n_classes=3, noise=0.04, turns=0.5, rng=0)
points = np.column_stack([given.round(2), kinds]).tolist()

layers = {"6-6": [2, 6, 6, 2], "16": [2, 16, 2], "12": [2, 12, 2]}
sizes = {
    name: sum(p.size for p in Network(layer_sizes, rng=0).parameters)
    for name, layer_sizes in layers.items()
}

# the goal can be reached by a small network, 20 epochs at a time
X, y, X_fresh, y_fresh = map(np.array, samples["spirals"])
network = Network(layers["6-6"], rng=1)
epochs, lr, trained = 20, 0.02, 0
while trained < most_epochs and network.score(X_fresh, y_fresh) <= good:
    network.fit(
        X,
        y,
        epochs=epochs,
        batch_size=batch_size,
        optimizer=Adam(lr=lr),
        rng=trained,
        verbose=False,
    )
    trained += epochs
assert network.score(X_fresh, y_fresh) > good
assert sizes["6-6"] <= limit
print(f"more than {good:.0%} with {sizes['6-6']} parameters")
