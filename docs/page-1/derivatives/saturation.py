import numpy as np

from nn_tutorial import relu_derivative, sigmoid_derivative, tanh_derivative

z = np.array([-4.0, -2.0, 0.0, 2.0, 4.0])  # shape (5,)
flat_limit = 0.05

sigmoid_slopes = sigmoid_derivative(z)  # shape (5,)
relu_slopes = relu_derivative(z)  # shape (5,)
tanh_slopes = tanh_derivative(z)  # shape (5,)
print("nearly flat, sigmoid:", z[sigmoid_slopes < flat_limit])
print("nearly flat, relu:   ", z[relu_slopes < flat_limit])
print("nearly flat, tanh:   ", z[tanh_slopes < flat_limit])

print("slopes at z =", z[4])
print(f"sigmoid {sigmoid_slopes[4]:.4f}")
print(f"relu    {relu_slopes[4]:.4f}")
print(f"tanh    {tanh_slopes[4]:.4f}")
