"""The network of three_classes, asked about many points for the figure."""

import numpy as np

from nn_tutorial import SGD, Network

per_class, hidden, epochs, lr = 40, 16, 400, 1.0


def three_arms():
    rng = np.random.default_rng(0)
    X, y = [], []
    for k in range(3):  # one arm for each class
        for t in np.linspace(0.15, 1, per_class):
            angle = 2 * np.pi * k / 3 + 3 * t + 0.15 * rng.standard_normal()
            X.append([t * np.cos(angle), t * np.sin(angle)])
            y.append(k)
    return np.array(X), np.array(y)


X, y = three_arms()  # (120, 2), (120,)
network = Network([2, hidden, 3], rng=0)
network.fit(X, y, epochs=epochs, optimizer=SGD(lr), verbose=False)
side = np.linspace(-1.3, 1.3, 101)
across, up = np.meshgrid(side, side)
grid = np.column_stack([across.ravel(), up.ravel()])  # (101 * 101, 2)
surface = network.predict_proba(grid)  # (101 * 101, 3)
