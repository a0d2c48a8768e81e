from nn_tutorial import sigmoid, sigmoid_derivative

w1, b1 = 2, 3
w2 = 0.5
arriving = w2 * b1
undoing_bias = -arriving
first_bias_back, divided, no_bias = -b1, -b1 / w2, 0
for x in (-1, 0, 4):
    print(x, "->", w2 * (w1 * x + b1) + undoing_bias)

z = 0.5
high = sigmoid(2 * z)
tanh_z = 2 * high - 1
tanh_slope = 1 - tanh_z**2
not_squared = 1 - tanh_z
of_sigmoid = 1 - high**2
slope_at_double = sigmoid_derivative(2 * z)
times_two = 2 * slope_at_double
print(f"slope of tanh at {z}: {tanh_slope:.3f}")

n_layers = 10
product = sigmoid_derivative(0) ** n_layers
added = n_layers * sigmoid_derivative(0)
halves = sigmoid(0) ** n_layers
ones = 1**n_layers
print(f"ten slopes {product:.1e}")

leak, eps = 0.1, 0.01
up, down = eps, leak * -eps  # leaky ReLU at eps and at -eps
leaky_corner = (up - down) / (2 * eps)
on_the_left, on_the_right = leak, 1.0
plain_corner = (up - 0) / (2 * eps)
minus_lost = (up + down) / (2 * eps)
one_step = (up - down) / eps
print("leaky ReLU, measured at 0:", round(leaky_corner, 4))

large = 1000
