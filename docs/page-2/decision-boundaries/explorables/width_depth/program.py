import numpy as np

from nn_tutorial import Adam, Network, make_circles, make_moons, make_spirals

data = "spirals"
h1 = 8
h2 = 8
h3 = 0
seed = 0
lr = 0.02
epochs = 20
trained = 0
points = []  # of your own: x, y, class
weights = []  # W1, b1, W2, b2, … in a row; none: as the seed gives them

if data == "own":
    given = np.array(points)
    fresh = np.arange(len(given)) % 4 == 3  # every fourth point
    X, y = given[~fresh, :2], given[~fresh, 2].astype(int)
    X_fresh, y_fresh = given[fresh, :2], given[fresh, 2].astype(int)
elif data == "moons":
    X, y = make_moons(300, noise=0.15, rng=0)
    X_fresh, y_fresh = make_moons(500, noise=0.15, rng=1)
elif data == "circles":
    X, y = make_circles(300, noise=0.1, factor=0.5, rng=0)
    X_fresh, y_fresh = make_circles(500, noise=0.1, factor=0.5, rng=1)
else:
    X, y = make_spirals(300, noise=0.03, turns=1.5, rng=0)
    X_fresh, y_fresh = make_spirals(500, noise=0.03, turns=1.5, rng=1)
X, X_fresh = X.round(3), X_fresh.round(3)  # (n, 2)

classes = max(1, y.max(), y_fresh.max()) + 1
sizes = [2, *(h for h in (h1, h2, h3) if h > 0), int(classes)]
network = Network(sizes, rng=seed)


def theta():
    return np.concatenate([p.ravel() for p in network.parameters])


def put(numbers):
    place = 0
    for p in network.parameters:
        p.flat = numbers[place : place + p.size]
        place += p.size


put(np.round(weights or theta(), 4))
start = theta()
parameters = len(start)
probabilities = network.predict_proba(X_fresh)
loss, accuracy = network.evaluate(X, y)
loss_fresh, accuracy_fresh = network.evaluate(X_fresh, y_fresh)
print(f"{parameters} parameters, trained for {trained} epochs")
print(f"training samples: loss {loss:.4f}, right {accuracy:.1%}")
print(f"fresh samples:    loss {loss_fresh:.4f}, right {accuracy_fresh:.1%}")

history = network.fit(
    X,
    y,
    epochs=epochs,
    batch_size=32,
    optimizer=Adam(lr=lr),
    rng=trained,  # the order of the samples
    validation_data=(X_fresh, y_fresh),
    verbose=False,
)
put(theta().round(4))
after = network.evaluate(X_fresh, y_fresh)
print(f"{epochs} epochs on: fresh loss {after[0]:.4f}, right {after[1]:.1%}")
