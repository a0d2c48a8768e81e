import numpy as np

from nn_tutorial import Network, make_circles

n_across, n_up, classes = 5, 3, 4
across, up = np.meshgrid(np.linspace(0, 1, n_across), np.linspace(0, 1, n_up))
points = np.column_stack([across.ravel(), up.ravel()])  # (15, 2)
network = Network([2, 8, classes], rng=0)
chances, answers = network.predict_proba(points), network.predict(points)
print("across", across.shape, "points", points.shape, chances.shape)
undecided = 1 / 2  # two classes, and no idea which
steps = np.array([0, 1, 3])  # outwards, past the last line
gaps = (3 + 2 * steps) - (1 - steps)  # one score minus the other
sure = 1 / (1 + np.exp(-gaps))  # softmax of the larger score

X, y = make_circles(2000, noise=0.1, factor=0.5, rng=2000)
cut = float(np.mean((X[:, 0] > 0.6) == (y == 0)))  # outer: class 0
print(f"a line that cuts off part of the outer ring: {cut:.1%}")

places, bends = np.array([-1, 0, 2, 4, 6]), 3  # along a walk
ahead = 9 - 3 * np.maximum(0, places) + 2 * np.maximum(0, places - 2)
ahead = ahead - 2 * np.maximum(0, 4 - places)  # one score minus the other
changes = np.count_nonzero(np.diff(np.sign(ahead)))
print(f"{bends} ReLU neurons, the answer changes {changes} times")
