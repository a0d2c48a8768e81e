from nn_tutorial import sigmoid, sigmoid_derivative

w1, b1 = 2, 3
w2, b2 = 4, -5
merged_bias = w2 * b1 + b2
added_bias = b1 + b2
half_bias = w2 * b1
backward_bias = w1 * b2 + b1
print("merged bias", merged_bias)

z = 1.5
low, high = sigmoid(z), sigmoid(2 * z)
tanh_z = 2 * high - 1
tanh_of_low = 2 * low - 1
not_moved = 2 * high
print(f"tanh({z}) {tanh_z:.3f}")

n_layers = 10
product = sigmoid_derivative(0) ** n_layers
added = n_layers * sigmoid_derivative(0)
halves = sigmoid(0) ** n_layers
ones = 1**n_layers
print(f"ten slopes {product:.1e}")

leak = 0.1
left = -2
leaky_slope = leak
leaky_value = leak * left
relu_slope = 0
print("leaky slope", leaky_slope)

large = 1000
