import numpy as np


def gain(differences):
    error = differences.std() / np.sqrt(len(differences))
    return differences.mean(), 2 * error


seeds = 5
images = np.array([11, 2, 2, 1])  # how many of each kind, made up
before = np.array([5, 4, 0, 5])  # seeds that read them
after = np.array([5, 5, 5, 1])
kinds = 100 * (after - before) / seeds  # (4,)
differences = np.repeat(kinds, images)  # (16,)
mean, uncertainty = gain(differences)
distances = np.abs(kinds - mean)  # (4,)
print(f"standard deviation {differences.std():.0f} points")
print(f"gain {mean:.0f} +/- {uncertainty:.0f} points")
