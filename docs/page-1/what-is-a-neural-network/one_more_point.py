import numpy as np

criteria = ["taste", "looks", "aroma"]
points = np.array([8.0, 6.0, 9.0])
weights = np.array([0.60, 0.25, 0.15])
extra = 1.0

before = np.dot(points, weights)
increases = []
for i in range(3):
    better = points.copy()
    better[i] = better[i] + extra
    after = np.dot(better, weights)
    increases.append(after - before)
    print(f"{criteria[i]} + 1: {before:.2f} -> {after:.2f}")

new_part = better[2] * weights[2]
