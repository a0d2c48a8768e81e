import numpy as np

p, y = np.array([0.5, 0.3, 0.2]), np.array([1, 1, 0])  # (3,), (3,)
slopes = float(np.sum(y)) * p - y  # (3,)
third, as_usual = float(slopes[2]), float(p[2] - y[2])
downhill, none = -third, 0.0
uphill, flat = 1.0, 0.0
