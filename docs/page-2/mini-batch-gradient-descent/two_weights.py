import numpy as np

from nn_tutorial import make_moons, sigmoid

n_samples, n_draws, most = 1000, 60, 64
X, labels = make_moons(n_samples, noise=0.2, rng=0)
X = X.round(2)  # (1000, 2), as in the figure
rng = np.random.default_rng(0)
draws = [rng.permutation(n_samples)[:most] for _ in range(n_draws)]
orders = np.array(draws)  # (60, 64), batches of up to 64 samples


def gradients(w):
    p = sigmoid(X @ w)  # (1000,)
    return (p - labels)[:, None] * X  # (1000, 2), one for each sample


each = gradients(np.zeros(2))
full = each.mean(axis=0)  # (2,)
alone = np.linalg.norm(each - full, axis=1).mean()
distance = {}
print("samples  distance  square-root law")
for size in (1, 4, 16, 64):
    rough = each[orders[:, :size]].mean(axis=1)  # (60, 2)
    distance[size] = float(np.linalg.norm(rough - full, axis=1).mean())
    print(f"{size:7} {distance[size]:9.3f} {alone / np.sqrt(size):16.3f}")

w = np.zeros(2)
for _ in range(2000):
    w = w - gradients(w).mean(axis=0)
print("lowest loss near", w.round(1))
