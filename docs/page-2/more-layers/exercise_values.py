import numpy as np

sizes = (784, 128, 10)
without_biases = sizes[0] * sizes[1] + sizes[1] * sizes[2]
product = sizes[0] * sizes[1] * sizes[2]

X = np.array([[2, 1], [3, 4]])  # (2, 2)
w, da = np.array([-1, 1]), 5  # (2,), a number
z = X @ w  # (2,)
slope = int(np.sum(X[:, 0] * da * (z > 0)))
never_off = int(np.sum(X[:, 0] * da))
first_on = int(X[0, 0] * da)
first_alone = int(X[0, 0] * da * (z[0] > 0))
other_input = int(np.sum(X[:, 1] * da * (z > 0)))
halved = slope / 2
