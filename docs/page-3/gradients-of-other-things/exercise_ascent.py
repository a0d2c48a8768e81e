import numpy as np

w, rate = np.array([2, -3, 1]), 0.1  # the weights are the slopes
sheet = np.array([0.5, 0.1, 0])
free = sheet + rate * w
before, score = float(sheet @ w), float(np.clip(free, 0, 1) @ w)
without_cut = float(free @ w)
by_signs = float(np.clip(sheet + rate * np.sign(w), 0, 1) @ w)
down = float(np.clip(sheet - rate * w, 0, 1) @ w)
print(f"{before:.1f} {score:.1f} {without_cut:.1f} {by_signs:.1f} {down:.1f}")
