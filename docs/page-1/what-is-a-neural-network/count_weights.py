import numpy as np

sizes = np.array([3, 4, 1])  # neurons in each layer, input to output
deep_sizes = np.array([3, 8, 8, 1])

n_weights = np.dot(sizes[:-1], sizes[1:])  # 3 * 4 + 4 * 1
n_deep_weights = np.dot(deep_sizes[:-1], deep_sizes[1:])
print(sizes, "->", n_weights, "weights")
print(deep_sizes, "->", n_deep_weights, "weights")
