import numpy as np

from nn_tutorial import sigmoid

np.random.seed(42)
layers = []
for n_in, n_out in [(2, 3), (3, 4), (4, 1)]:
    W = np.random.randn(n_in, n_out) * 0.5  # (n_in, n_out)
    b = np.zeros((1, n_out))  # (1, n_out)
    layers.append((W, b))

a = np.array([[0.5, 0.8]])  # (1, 2)
for W, b in layers:
    a = sigmoid(a @ W + b)  # (1, n_out)
    print(a.shape, a.round(4))

prediction = a[0, 0]
