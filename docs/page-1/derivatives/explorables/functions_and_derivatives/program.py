import numpy as np

from nn_tutorial import relu, relu_derivative, sigmoid, sigmoid_derivative, tanh, tanh_derivative

functions = {
    "sigmoid": (sigmoid, sigmoid_derivative),
    "relu": (relu, relu_derivative),
    "tanh": (tanh, tanh_derivative),
}
name = "sigmoid"
z = 2
eps = 1

f, derivative = functions[name]
value = f(z)
slope = derivative(z)
measured = (f(z + eps) - f(z - eps)) / (2 * eps)
print(f"{name} of {z}: {value:.4f}")
print(f"slope    {slope:.4f}")
print(f"measured {measured:.4f}")

layers = np.array(range(1, 11))  # shape (10,)
products = slope**layers  # shape (10,)
for n, product in zip(layers, products):
    print(f"{n:2} slopes, multiplied: {product:.1e}")
