import numpy as np


def gain(changes):
    return changes.mean(), 2 * changes.std() / np.sqrt(len(changes))


seeds = 3
read_before = np.array([2, 3, 0, 3])  # made up
read_after = np.array([3, 3, 1, 2])
changes = 100 * (read_after - read_before) / seeds  # (4,)
mean, uncertainty = gain(changes)
print(f"gain {mean:.1f} +/- {uncertainty:.1f} points")
