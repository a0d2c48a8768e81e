import numpy as np

from nn_tutorial import Adam, Network, make_moons

X, y = make_moons(200, noise=0.15, rng=0)  # (200, 2), (200,)
hidden, epochs = 16, 200
network = Network([2, hidden, 2], rng=0)
network.fit(
    X,
    y,
    epochs=epochs,
    batch_size=32,
    optimizer=Adam(lr=0.01),
    rng=0,
    verbose=False,
)

rows, columns = 17, 52
x1 = np.linspace(-1.5, 2.5, columns)
x2 = np.linspace(1.5, -1.0, rows)  # the top row first
across, up = np.meshgrid(x1, x2)
points = np.column_stack([across.ravel(), up.ravel()])  # (17 * 52, 2)
answers = network.predict(points).reshape(rows, columns)
for row in answers:
    print("".join(".#"[answer] for answer in row))

# for the figure
probabilities = network.predict_proba(points)[:, 1]
