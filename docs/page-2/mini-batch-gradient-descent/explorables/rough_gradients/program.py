import numpy as np

from nn_tutorial import make_moons, sigmoid

w1 = 0
w2 = 0
size = 4
draws = 9

X, labels = make_moons(1000, noise=0.2, rng=0)
X = X.round(2)  # (1000, 2)
rng = np.random.default_rng(0)
orders = np.array([rng.permutation(1000)[:64] for _ in range(60)])

p = sigmoid(X @ np.array([w1, w2]))  # (1000,)
each = (p - labels)[:, None] * X  # (1000, 2), one gradient for each sample
full = each.mean(axis=0)  # (2,)
rough = each[orders[:draws, :size]].mean(axis=1)  # (draws, 2)

distances = np.linalg.norm(rough - full, axis=1)  # (draws,)
measured = distances.mean()
alone = np.linalg.norm(each - full, axis=1).mean()
law = alone / np.sqrt(size)
against = np.mean(rough @ full < 0)  # share of negative cosines
print("exact gradient", full.round(3))
print(f"mean distance   {measured:.3f}, square-root law {law:.3f}")
print(f"more than a right angle off {against:.0%}")

sizes = [1, 2, 4, 8, 16, 32, 64]
means = []
for b in sizes:
    batches = each[orders[:draws, :b]].mean(axis=1)  # (draws, 2)
    means.append(np.linalg.norm(batches - full, axis=1).mean())
print("mean distances ", np.round(means, 3))
