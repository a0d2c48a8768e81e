import numpy as np

powers = []
for z in [-2, -1, 0, 1, 2]:
    powers.append(np.exp(z))
    print(f"e to the power {z:2d}: {powers[-1]:.3f}")
