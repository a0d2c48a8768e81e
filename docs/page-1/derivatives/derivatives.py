import numpy as np

from nn_tutorial import sigmoid, sigmoid_derivative

z = np.array([-4.0, -1.0, 0.0, 1.0, 4.0])  # shape (5,)
eps = 1e-5

formula = sigmoid_derivative(z)  # shape (5,)
measured = (sigmoid(z + eps) - sigmoid(z - eps)) / (2 * eps)
print("z       ", z)
print("formula ", formula.round(4))
print("measured", measured.round(4))
print("nearly equal:", np.allclose(formula, measured))
