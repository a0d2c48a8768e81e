import numpy as np

a = np.array([0.1, 0.3, 0.5, 0.7, 0.9])  # (5,), outputs of a sigmoid
slopes = a * (1 - a)  # (5,)
print("output", a)
print("slope ", slopes.round(2))
