import numpy as np

n_across, n_up, classes = 5, 3, 4
across, up = np.meshgrid(np.linspace(0, 1, n_across), np.linspace(0, 1, n_up))
points = np.column_stack([across.ravel(), up.ravel()])  # (15, 2)
n_points, inputs = points.shape
print("across", across.shape, "points", points.shape)
undecided = 1 / 2  # two classes, and no idea which
best_line = 1 / 2 + 1 / 6  # the inner circle, and a third of the outer one
