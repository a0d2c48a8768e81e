import numpy as np

# The mangoes in the text, rows: without and with a worm, columns: no alarm, alarm
C = np.array([[91, 4], [1, 4]])
worms, alarms, found, n = int(C[1].sum()), int(C[:, 1].sum()), int(C[1, 1]), int(C.sum())
without, right = int(C[0].sum()), int(np.trace(C))
precision, recall = found / alarms, found / worms
print(worms, alarms, found, n, without, right, precision, recall)

# The leaves of the exercise, rows: healthy and ill
leaves = np.array([[880, 20], [30, 70]])
n_leaves, n_ill, n_told = int(leaves.sum()), int(leaves[1].sum()), int(leaves[:, 1].sum())
found_ill = leaves[1, 1] / n_ill
told_right = leaves[1, 1] / n_told
all_right = np.trace(leaves) / n_leaves
missed = leaves[1, 0] / n_ill
of_all = leaves[1, 1] / n_leaves
print(n_leaves, n_ill, n_told, found_ill, told_right, all_right, missed, of_all)
