import numpy as np

from nn_tutorial import Adam, Network, make_circles

X, y = make_circles(300, noise=0.1, factor=0.5, rng=300)
X_fresh, y_fresh = make_circles(2000, noise=0.1, factor=0.5, rng=2000)
accuracy = {}
for name, use_radius in (("x1, x2", False), ("x1, x2, r2", True)):
    inputs = []
    for points in (X, X_fresh):
        r2 = (points**2).sum(axis=1, keepdims=True)  # (n, 1)
        inputs.append(np.hstack([points, r2]) if use_radius else points)
    train, fresh = inputs
    network = Network([train.shape[1], 2], rng=0)
    network.fit(
        train,
        y,
        epochs=300,
        batch_size=32,
        optimizer=Adam(lr=0.01),
        rng=0,
        verbose=False,
    )
    accuracy[name] = float(network.score(fresh, y_fresh))
    print(f"{name:11} no hidden layer: {accuracy[name]:.1%}")
