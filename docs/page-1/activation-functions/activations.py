import numpy as np

from nn_tutorial import relu, sigmoid, tanh

z = np.array([-2, -1, 0, 1, 2])  # shape (5,)

sigmoid_zero = sigmoid(0)
sigmoid_plus = sigmoid(5)
sigmoid_minus = sigmoid(-5)
print(f"sigmoid(0)  = {sigmoid_zero:.4f}")
print(f"sigmoid(5)  = {sigmoid_plus:.4f}")
print(f"sigmoid(-5) = {sigmoid_minus:.4f}")

relu_values = relu(z)  # shape (5,)
tanh_values = tanh(z)  # shape (5,)
print("z    ", z)
print("relu ", relu_values)
print("tanh ", tanh_values.round(4))
