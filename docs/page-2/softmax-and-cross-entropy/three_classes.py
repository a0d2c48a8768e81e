import numpy as np

from nn_tutorial import SGD, Network

per_class, hidden, epochs, lr = 40, 16, 400, 1.0
rng = np.random.default_rng(0)
t = np.tile(np.linspace(0.15, 1, per_class), 3)  # (120,)
y = np.repeat([0, 1, 2], per_class)  # (120,), one arm for each class
angle = 2 * np.pi * y / 3 + 3 * t + 0.15 * rng.standard_normal(t.size)
X = np.column_stack([t * np.cos(angle), t * np.sin(angle)])  # (120, 2)

network = Network([2, hidden, 3], rng=0)
history = network.fit(
    X, y, epochs=epochs, optimizer=SGD(lr), verbose=False
)
first_loss, last_loss = history.loss[0], history.loss[-1]
print(f"loss {first_loss:.3f} -> {last_loss:.3f}")
print(f"right: {network.score(X, y):.1%}")

samples = X[[39, 79, 119]]  # (3, 2), the ends of the arms
print(network.predict_proba(samples).round(3))
print("predicted classes", network.predict(samples))

side = np.linspace(-1.3, 1.3, 101)  # for the figure
across, up = np.meshgrid(side, side)  # for the figure
grid = np.column_stack([across.ravel(), up.ravel()])  # for the figure
surface = network.predict_proba(grid)  # for the figure
