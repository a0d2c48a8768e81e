import numpy as np

from nn_tutorial import sigmoid

nudge = 0.001
slope_zero = (sigmoid(0 + nudge) - sigmoid(0)) / nudge
slope_four = (sigmoid(4 + nudge) - sigmoid(4)) / nudge
print(f"slope of the sigmoid at z = 0: {slope_zero:.4f}")
print(f"slope of the sigmoid at z = 4: {slope_four:.4f}")

powers, slopes = [], []
for z in [0, 1, 2]:
    powers.append(np.exp(z))
    slopes.append((np.exp(z + nudge) - np.exp(z)) / nudge)
    print(f"z = {z}: e^z {powers[-1]:.2f}, its slope {slopes[-1]:.2f}")
