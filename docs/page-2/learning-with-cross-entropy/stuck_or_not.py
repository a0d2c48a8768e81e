import numpy as np

from nn_tutorial import cross_entropy, mse, softmax

y = np.array([[0.0, 1.0, 0.0]])  # (1, 3), the right class is 1
h = 1e-5


def squared_error(z, y):
    return mse(softmax(z), y)


def slopes(loss, z):
    dz = np.zeros((1, 3))  # (1, 3), one slope for each score
    for k in range(3):
        low, high = z.copy(), z.copy()
        low[0, k] -= h
        high[0, k] += h
        dz[0, k] = (loss(high, y) - loss(low, y)) / (2 * h)
    return dz


gaps = (0, 2, 4, 8)
mse_slopes, entropy_slopes = {}, {}
print("gap  p of the right class  MSE slope  cross-entropy slope")
for gap in gaps:
    z = np.array([[gap, 0.0, 0.0]])  # (1, 3), class 0 ahead by the gap
    p = float(softmax(z)[0, 1])
    mse_slopes[gap] = float(slopes(squared_error, z)[0, 1])
    entropy_slopes[gap] = float(slopes(cross_entropy, z)[0, 1])
    print(
        f"{gap:3} {p:21.5f} {mse_slopes[gap]:10.5f}"
        f" {entropy_slopes[gap]:20.5f}"
    )
