import numpy as np

from nn_tutorial import sigmoid

clouds = np.array([0.0, 0.5, 1.0])  # (3,), clear sky, some clouds, dark clouds
rain = np.array([0.2, 0.5, 0.8])  # (3,), share of the days that end in rain
lr, steps = 0.1, 200


def slope(w, b):
    a = sigmoid(w * clouds + b)
    dz = 2 * (a - rain) / 3 * a * (1 - a)
    return np.array([np.sum(dz * clouds), np.sum(dz)])


far = np.array([4.0, 6.0])  # a start on the plateau
place = far.copy()
for _ in range(steps):
    place -= lr * slope(*place)
print(f"{steps} steps from {far} lead to {np.round(place, 3)}")

z = np.log(rain / (1 - rain))  # here the sigmoid is right: (3,)
bottom = np.array([z[2] - z[0], z[0]])  # weight and bias
print(f"all right at {np.round(bottom, 3)}; slopes {slope(*bottom)}")
