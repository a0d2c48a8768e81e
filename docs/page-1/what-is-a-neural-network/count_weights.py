sizes = [3, 4, 1]  # neurons in each layer, input to output
deep_sizes = [3, 8, 8, 1]

n_weights = 3 * 4 + 4 * 1
n_deep_weights = 3 * 8 + 8 * 8 + 8 * 1
print(sizes, "->", n_weights, "weights")
print(deep_sizes, "->", n_deep_weights, "weights")

n_sums, n_layers = 4 + 1, 2  # one in each neuron
small_circles = 3 + 4 + 1
n_circles = 3 + 8 + 8 + 1
product = 3 * 8 * 8 * 1
without_last = 3 * 8 + 8 * 8
without_hidden = 3 * 8 + 8 * 1
with_biases = n_deep_weights + 8 + 8 + 1
