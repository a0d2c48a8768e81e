import numpy as np

from nn_tutorial import relu

X = np.array([[-1, 2], [3, 0], [1, 1]])  # (3, 2), last row: the midpoint
W1 = np.array([[1, -2, 0], [2, 1, -1]])  # (2, 3)
b1 = np.array([[1, 0, -1]])  # (1, 3)
W2 = np.array([[1], [2], [-2]])  # (3, 1)
b2 = np.array([[3]])  # (1, 1)

two_layers = (X @ W1 + b1) @ W2 + b2  # (3, 1)

W = W1 @ W2  # (2, 3) @ (3, 1) -> (2, 1)
b = b1 @ W2 + b2  # (1, 1)
one_layer = X @ W + b  # (3, 1)

with_relu = relu(X @ W1 + b1) @ W2 + b2  # (3, 1)

print("W =", W.ravel(), " b =", b.ravel())
print("two layers:   ", two_layers.ravel())
print("one layer:    ", one_layer.ravel())
print("ReLU between: ", with_relu.ravel())

straight_middle = (two_layers[0, 0] + two_layers[1, 0]) / 2
relu_middle = (with_relu[0, 0] + with_relu[1, 0]) / 2
print("mean of the first two, two layers:  ", straight_middle)
print("mean of the first two, ReLU between:", relu_middle)
