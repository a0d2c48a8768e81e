import numpy as np

criteria = ["taste", "looks", "aroma"]
points = np.array([8.0, 6.0, 9.0])  # x1, x2, x3: 0 to 10 each
weights = np.array([0.60, 0.25, 0.15])  # w1, w2, w3

parts = []
for criterion, x, w in zip(criteria, points, weights):
    part = x * w
    parts.append(part)
    print(f"{criterion}: {x:.0f} * {w:.2f} = {part:.2f}")

score = sum(parts)  # z
print(f"sum of the three: {score:.2f}")

dot_score = np.dot(points, weights)  # one number
print(f"np.dot:           {dot_score:.2f}")
