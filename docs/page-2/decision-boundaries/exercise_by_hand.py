import numpy as np

from nn_tutorial import Network

n_across, n_up, classes = 5, 3, 4
across, up = np.meshgrid(np.linspace(0, 1, n_across), np.linspace(0, 1, n_up))
points = np.column_stack([across.ravel(), up.ravel()])  # (15, 2)
network = Network([2, 8, classes], rng=0)
chances, answers = network.predict_proba(points), network.predict(points)
print("across", across.shape, "points", points.shape, chances.shape)
undecided = 1 / 2  # two classes, and no idea which
one_step = 1 / (1 + np.exp(-5))  # softmax of two scores 5 apart

places, bends = np.array([-1, 0, 2, 4, 6]), 3  # along a walk
ahead = 9 - 3 * np.maximum(0, places) + 2 * np.maximum(0, places - 2)
ahead = ahead - 2 * np.maximum(0, 4 - places)  # one score minus the other
changes = np.count_nonzero(np.diff(np.sign(ahead)))
print(f"{bends} ReLU neurons, the answer changes {changes} times")
