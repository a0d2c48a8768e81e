import numpy as np

from nn_tutorial import relu, sigmoid, tanh

z = np.array([-2, -1, 0, 1, 2])  # shape (5,)

sigmoid_values = sigmoid(z)  # shape (5,)
relu_values = relu(z)  # shape (5,)
tanh_values = tanh(z)  # shape (5,)
print("z      ", z)
print("sigmoid", sigmoid_values.round(4))
print("relu   ", relu_values)
print("tanh   ", tanh_values.round(4))
