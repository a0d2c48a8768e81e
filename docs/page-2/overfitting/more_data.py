# listing: time_limit=120, light="seeds=3"
import numpy as np

from nn_tutorial import Adam, Network, make_moons

noise, hidden, batch_size, steps, seeds = 0.35, 100, 40, 600, 5
amounts = (40, 400, 4000)
X_fresh, y_fresh = make_moons(2000, noise=noise, rng=1000)
training_mean, fresh_mean, fresh_low, fresh_high = {}, {}, {}, {}
for n in amounts:
    training, fresh = [], []
    for seed in range(seeds):
        X, y = make_moons(n, noise=noise, rng=seed)
        network = Network([2, hidden, hidden, 2], rng=seed)
        network.fit(
            X,
            y,
            epochs=steps * batch_size // n,
            batch_size=batch_size,
            optimizer=Adam(lr=0.01),
            rng=seed,
            verbose=False,
        )
        training.append(network.score(X, y))
        fresh.append(network.score(X_fresh, y_fresh))
    training_mean[n], fresh_mean[n] = np.mean(training), np.mean(fresh)
    fresh_low[n], fresh_high[n] = min(fresh), max(fresh)
    print(f"{n:5} samples: training {training_mean[n]:.1%}, fresh", end=" ")
    print(f"{fresh_mean[n]:.1%}", end=", ")
    print(f"from {fresh_low[n]:.1%} to {fresh_high[n]:.1%}")
