import numpy as np

from nn_tutorial import make_moons

noise, n_places = 0.35, 400
X, y = make_moons(40, noise=noise, rng=0)
X_fresh, y_fresh = make_moons(1000, noise=noise, rng=1000)
X_many, y_many = make_moons(20_000, noise=noise, rng=2)
places, moon = make_moons(n_places, noise=0, rng=0)  # without noise


def most_likely(X):
    answers = []
    for sample in X:
        squares = np.sum((places - sample) ** 2, axis=1)  # (n_places,)
        heights = np.exp(-squares / (2 * noise**2))
        sums = [np.sum(heights[moon == 0]), np.sum(heights[moon == 1])]
        answers.append(np.argmax(sums))
    return np.array(answers)


training = float(np.mean(most_likely(X) == y))
fresh = float(np.mean(most_likely(X_fresh) == y_fresh))
many = float(np.mean(most_likely(X_many) == y_many))
near = np.exp(-(noise**2) / (2 * noise**2))  # as far off as the noise
far = np.exp(-((2 * noise) ** 2) / (2 * noise**2))  # twice as far
print(f"heights: {near:.2f}, {far:.2f}")
print(f"most likely: training {training:.1%}, fresh {fresh:.1%}")
print(f"on {len(y_many):,} samples: {many:.1%}")
