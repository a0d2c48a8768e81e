import numpy as np


def leaky_relu(z, slope=0.01):
    return np.where(z > 0, z, slope * z)


def leaky_relu_derivative(z, slope=0.01):
    return np.where(z > 0, 1.0, slope)


z = np.array([-5.0, -2.0, 2.0, 5.0])  # shape (4,)
eps = 1e-5
values = leaky_relu(z)  # shape (4,)
slopes = leaky_relu_derivative(z)  # shape (4,)
numeric = (leaky_relu(z + eps) - leaky_relu(z - eps)) / (2 * eps)

print("values: ", values)
print("formula:", slopes)
print("numeric:", numeric.round(4))
