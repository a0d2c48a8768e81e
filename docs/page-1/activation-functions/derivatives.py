import numpy as np

from nn_tutorial import (
    relu,
    relu_derivative,
    sigmoid,
    sigmoid_derivative,
    tanh,
    tanh_derivative,
)

z = np.array([-4.0, -1.0, 0.0, 1.0, 4.0])  # shape (5,)
eps = 1e-5
flat_limit = 0.05

slopes, numeric = {}, {}
for name, function, derivative in [
    ("sigmoid", sigmoid, sigmoid_derivative),
    ("relu", relu, relu_derivative),
    ("tanh", tanh, tanh_derivative),
]:
    slopes[name] = derivative(z)  # shape (5,)
    numeric[name] = (function(z + eps) - function(z - eps)) / (2 * eps)
    print(f"{name:<8}formula", slopes[name].round(4))
    print(f"{'':<8}numeric", numeric[name].round(4))

agree = np.allclose(slopes["sigmoid"], numeric["sigmoid"])
agree = agree and np.allclose(slopes["tanh"], numeric["tanh"])
print("sigmoid and tanh agree everywhere:", agree)
for name in slopes:
    print("nearly flat,", name, z[slopes[name] < flat_limit])
