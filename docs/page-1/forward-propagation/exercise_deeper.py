import numpy as np

from nn_tutorial import sigmoid

np.random.seed(42)
layers = []
for p, q in [(2, 3), (3, 4), (4, 1)]:
    W = np.random.randn(p, q) * 0.5  # (p, q)
    b = np.zeros((1, q))  # (1, q)
    layers.append((W, b))

a = np.array([[0.5, 0.8]])  # (1, 2)
for W, b in layers:
    z = a @ W + b  # (1, q)
    a = sigmoid(z)  # (1, q)
    print(a.shape, a.round(4))

prediction = a[0, 0]
