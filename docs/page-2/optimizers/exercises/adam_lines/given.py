import numpy as np

lr, beta1, beta2, eps, t = 0.01, 0.9, 0.999, 1e-8, 3
theta, g = np.array([0.5, -1.0]), np.array([2.0, 0.02])
m, v = np.array([0.3, 0.1]), np.array([0.2, 0.4])
