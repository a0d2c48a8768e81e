import numpy as np

from nn_tutorial import relu

p, s, draws = 100, 0.2, 10000
rng = np.random.default_rng(0)
x = rng.standard_normal(p)  # (100,)
W = s * rng.standard_normal((p, draws))  # (100, 10000)
z = x @ W  # (10000,)

formula = float(p * s**2 * np.mean(x**2))
sums, outputs = float(np.mean(z**2)), float(np.mean(relu(z) ** 2))
print(f"p s^2 times the mean of x^2: {formula:.2f}")
print(f"mean of z^2:                 {sums:.2f}")
print(f"mean of ReLU(z)^2:           {outputs:.2f}")
