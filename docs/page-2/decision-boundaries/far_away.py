import numpy as np

from nn_tutorial import Adam, Network, make_moons

X, y = make_moons(200, noise=0.15, rng=0)
far = np.array([[10.0, 10.0], [-10.0, 10.0], [10.0, -10.0], [-10.0, -10.0]])
seeds, smallest = 5, 1.0
for seed in range(seeds):
    network = Network([2, 16, 2], rng=seed)
    network.fit(
        X,
        y,
        epochs=200,
        batch_size=32,
        optimizer=Adam(lr=0.01),
        rng=seed,
        verbose=False,
    )
    confidence = network.predict_proba(far).max(axis=1)  # (4,)
    smallest = min(smallest, float(confidence.min()))
    print(f"seed {seed}  answers {network.predict(far)}", end="")
    print(f"  least certain {confidence.min():.3f}")
