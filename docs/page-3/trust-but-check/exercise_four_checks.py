import numpy as np

from nn_tutorial import gradient_check

nudges = [1e-3, 1e-4, 1e-5]
w = np.array([0.7, -0.4, 1.2, 5e-5])  # (4,)


def cubes():
    return (w**3).sum()


def line():
    return (3 * w).sum()


def relu():
    return np.maximum(0, w).sum()


# each operation with what its rule says of the slopes
checks = {
    "curve": (cubes, 3 * w**2),
    "wrong": (cubes, 2 * w**2),
    "line": (line, 3 * np.ones(4)),
    "kink": (relu, (w > 0).astype(float)),
}
distances = {}
for name, (loss, gradient) in checks.items():
    distances[name] = [gradient_check(loss, w, gradient, eps) for eps in nudges]
    print(f"{name:5}", *(f"{distance:.0e}" for distance in distances[name]))
