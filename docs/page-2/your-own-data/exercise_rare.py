import numpy as np

# The mangoes of the text: without a worm, with one; alarms on the right
C = np.array([[91, 4], [1, 4]])
worms, alarms = int(C[1].sum()), int(C[:, 1].sum())
found, n = int(C[1, 1]), int(C.sum())
without, right = int(C[0].sum()), int(np.trace(C))
precision, recall = found / alarms, found / worms
print(worms, alarms, found, n, without, right, precision, recall)

# The leaves of the exercise, rows: healthy and ill
leaves = np.array([[880, 20], [30, 70]])
n_leaves, n_ill = int(leaves.sum()), int(leaves[1].sum())
n_told = int(leaves[:, 1].sum())
found_ill = leaves[1, 1] / n_ill
told_right = leaves[1, 1] / n_told
all_right = np.trace(leaves) / n_leaves
missed = leaves[1, 0] / n_ill
of_all = leaves[1, 1] / n_leaves
print(n_leaves, n_ill, n_told, found_ill, told_right, all_right, missed, of_all)
