# listing: time_limit=120, light="epochs=200"
import numpy as np

from nn_tutorial import Adam, Network, make_moons

noise, n_train, n_fresh, hidden = 0.35, 40, 1000, 100
X, y = make_moons(n_train, noise=noise, rng=0)
X_fresh, y_fresh = make_moons(n_fresh, noise=noise, rng=1000)


def train(epochs):
    network = Network([2, hidden, hidden, 2], rng=0)
    history = network.fit(
        X,
        y,
        epochs=epochs,
        optimizer=Adam(lr=0.01),
        validation_data=(X_fresh, y_fresh),
        verbose=False,
    )
    return network, history


epochs = 400
final, history = train(epochs)
best = int(np.argmin(history.validation_loss)) + 1
stopped, _ = train(best)  # the same seed: the same steps, but fewer
for name, network in (("stopped", stopped), ("final", final)):
    right = network.score(X, y), network.score(X_fresh, y_fresh)
    print(f"{name:8} training {right[0]:.1%}  fresh {right[1]:.1%}")
print(f"lowest loss on fresh samples: epoch {best} of {epochs}")

x1, x2 = np.linspace(-2.3, 3.3, 101), np.linspace(-1.9, 2.4, 101)
across, up = np.meshgrid(x1, x2)
points = np.column_stack([across.ravel(), up.ravel()])  # (101 * 101, 2)
maps = {
    "stopped": stopped.predict_proba(points)[:, 1],
    "final": final.predict_proba(points)[:, 1],
}
