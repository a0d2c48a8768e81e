import numpy as np

from nn_tutorial import relu, relu_derivative, tanh, tanh_derivative

z = np.array([-4.0, -1.0, 0.0, 1.0, 4.0])  # shape (5,)
eps = 1e-5

relu_formula = relu_derivative(z)  # shape (5,)
relu_measured = (relu(z + eps) - relu(z - eps)) / (2 * eps)
print("relu, formula ", relu_formula.round(4))
print("relu, measured", relu_measured.round(4))

tanh_formula = tanh_derivative(z)  # shape (5,)
tanh_measured = (tanh(z + eps) - tanh(z - eps)) / (2 * eps)
print("tanh, formula ", tanh_formula.round(4))
print("tanh, measured", tanh_measured.round(4))
