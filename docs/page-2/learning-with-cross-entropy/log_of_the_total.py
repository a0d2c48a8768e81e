import numpy as np

z = np.array([2.0, 1.0, 0.0])  # (3,)
S = np.exp(z).sum()
p = np.exp(z) / S  # (3,)
h = 0.001

for j in range(3):
    nudged = z.copy()
    nudged[j] += h
    rise = np.log(np.exp(nudged).sum()) - np.log(S)
    print(f"score {j}: log S rises by {rise:.6f}, p * h = {p[j] * h:.6f}")
