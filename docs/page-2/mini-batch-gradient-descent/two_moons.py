import numpy as np

from nn_tutorial import make_moons

for t in (0, np.pi / 2, np.pi):
    upper = np.array([np.cos(t), np.sin(t)])
    lower = np.array([1 - np.cos(t), 0.5 - np.sin(t)])
    print(f"t {t:.2f}  upper", upper.round(2), " lower", lower.round(2))

n_samples, noise = 1000, 0.2
X, y = make_moons(n_samples, noise=noise, rng=0)  # (1000, 2), (1000,)
counts = np.bincount(y)
print("X", X.shape, " points of each class", counts)
