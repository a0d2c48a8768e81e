# listing: time_limit=180, light="epochs=200, seeds=1"
import numpy as np

from nn_tutorial import Adam, Network, make_moons

noise, n_train, n_fresh = 0.35, 40, 1000
hidden, epochs, lr, seeds = 100, 400, 0.01, 5
fresh = make_moons(n_fresh, noise=noise, rng=1000)


def train(seed, epochs):
    X, y = make_moons(n_train, noise=noise, rng=seed)
    network = Network([2, hidden, hidden, 2], rng=seed)
    history = network.fit(
        X,
        y,
        epochs=epochs,
        optimizer=Adam(lr=lr),
        validation_data=fresh,
        verbose=False,
    )
    return X, y, network, history


best_epochs, at_best, at_end, losses, fresh_losses = [], [], [], [], []
for seed in range(seeds):
    X, y, network, history = train(seed, epochs)
    losses.append([float(loss) for loss in history.loss])
    fresh_losses.append([float(loss) for loss in history.validation_loss])
    best = int(np.argmin(fresh_losses[-1])) + 1
    best_epochs.append(best)
    at_best.append(float(history.validation_accuracy[best - 1]))
    at_end.append(float(history.validation_accuracy[-1]))
    print(
        f"seed {seed}  epoch {best:2}: fresh {at_best[-1]:.1%}"
        f"   epoch {epochs}: training {network.score(X, y):.1%},"
        f" fresh {at_end[-1]:.1%}"
    )
mean_best, mean_end = float(np.mean(at_best)), float(np.mean(at_end))
loss_ratio = float(np.mean([run[-1] / min(run) for run in fresh_losses]))
print(f"mean: stopped {mean_best:.1%}, at the end {mean_end:.1%}")

pictured = 0
side1, side2 = np.linspace(-2.3, 3.3, 101), np.linspace(-1.9, 2.4, 101)
across, up = np.meshgrid(side1, side2)
grid = np.column_stack([across.ravel(), up.ravel()])  # (101 * 101, 2)
X, y, stopped, _ = train(pictured, best_epochs[pictured])
_, _, final, _ = train(pictured, epochs)
maps = {
    "stopped": stopped.predict_proba(grid)[:, 1],
    "final": final.predict_proba(grid)[:, 1],
}
