import numpy as np

from nn_tutorial import relu, sigmoid, sigmoid_derivative, tanh

w1, b1 = 2, 3
w2 = 0.5
arriving = w2 * b1
undoing_bias = -arriving
first_bias_back, no_bias = -b1, 0
for x in (-1, 0, 4):
    print(x, "->", w2 * (w1 * x + b1) + undoing_bias)

z = 0.5
high = sigmoid(2 * z)
tanh_z = 2 * high - 1
tanh_rounded = 2 * round(high, 4) - 1
tanh_slope = 1 - tanh_z**2
not_squared = 1 - tanh_z
of_sigmoid = 1 - round(high, 4) ** 2
slope_at_double = sigmoid_derivative(2 * z)
print(f"slope of tanh at {z}: {tanh_slope:.3f}")

n_layers = 10
product = sigmoid_derivative(0) ** n_layers
added = n_layers * sigmoid_derivative(0)
halves = sigmoid(0) ** n_layers
ones = 1**n_layers
print(f"ten slopes {product:.1e}")

leak, places = 0.1, np.array([-2.0, 2.0])
leaky = np.array([leak * places[0], places[1]])
larger = np.maximum(places, 0.1 * places)
smaller = np.minimum(places, 0.1 * places)
floor = np.maximum(0.1, places)
weak = 0.1 * np.maximum(0, places)
two_parts = np.maximum(0, places) + 0.1 * np.minimum(0, places)
print("leaky ReLU at -2 and 2:", leaky, larger, two_parts)

large = 1000

left, right, middle = -3, 2, 0
relu_low, relu_high = relu(left), relu(right)
sigmoid_middle, tanh_middle = sigmoid(middle), tanh(middle)
step_middle = int(middle >= 0)
print("plain values:", relu_low, relu_high, sigmoid_middle)
print(tanh_middle, step_middle)
