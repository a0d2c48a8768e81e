# listing: time_limit=120
import numpy as np

from nn_tutorial import Adam, Network, make_spirals

X, y = make_spirals(300, noise=0.03, turns=1.5, rng=0)
X_fresh, y_fresh = make_spirals(2000, noise=0.03, turns=1.5, rng=1)
side = np.linspace(-1.3, 1.3, 81)
across, up = np.meshgrid(side, side)
points = np.column_stack([across.ravel(), up.ravel()])  # (81 * 81, 2)

hidden, lr = 32, 0.003
stops = (1, 20, 60, 300)  # epochs
maps, accuracy = {}, {}
for stop in stops:
    network = Network([2, hidden, hidden, 2], rng=0)
    network.fit(
        X,
        y,
        epochs=stop,
        batch_size=32,
        optimizer=Adam(lr=lr),
        rng=0,
        verbose=False,
    )
    maps[stop] = network.predict_proba(points)[:, 1]
    accuracy[stop] = float(network.score(X_fresh, y_fresh))
    print(f"epoch {stop:4}  {accuracy[stop]:6.1%} of fresh points")
