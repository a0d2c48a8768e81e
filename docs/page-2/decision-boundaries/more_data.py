# listing: time_limit=120
import numpy as np

from nn_tutorial import Adam, Network, make_moons

noise, hidden, steps = 0.35, 100, 600
amounts = (60, 300, 1500)
X_fresh, y_fresh = make_moons(2000, noise=noise, rng=1000)
right_in_training, fresh_scores = {}, {}
for n in amounts:
    train_scores, scores = [], []
    for seed in range(3):
        X, y = make_moons(n, noise=noise, rng=seed)
        network = Network([2, hidden, hidden, 2], rng=seed)
        network.fit(
            X,
            y,
            epochs=60 * steps // n,
            batch_size=60,
            optimizer=Adam(lr=0.01),
            rng=seed,
            verbose=False,
        )
        train_scores.append(network.score(X, y))
        scores.append(network.score(X_fresh, y_fresh))
    fresh_scores[n] = float(np.mean(scores))
    right_in_training[n] = float(np.mean(train_scores))
    print(
        f"{n:5} samples: training {np.mean(train_scores):.1%},"
        f" fresh {fresh_scores[n]:.1%}"
    )
