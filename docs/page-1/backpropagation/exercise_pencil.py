import numpy as np

from nn_tutorial import sigmoid

np.random.seed(42)
W1 = np.random.randn(2, 3) * 0.5  # (2, 3)
b1 = np.zeros((1, 3))  # (1, 3)
W2 = np.random.randn(3, 1) * 0.5  # (3, 1)
b2 = np.zeros((1, 1))  # (1, 1)

x = np.array([[1, 1]])  # (1, 2), one sample
y, N = 0, 4


def share():
    a2 = sigmoid(sigmoid(x @ W1 + b1) @ W2 + b2)  # (1, 1)
    return (a2[0, 0] - y) ** 2 / N


a1 = sigmoid(x @ W1 + b1)[0, 2]  # the third hidden neuron
a2 = sigmoid(sigmoid(x @ W1 + b1) @ W2 + b2)[0, 0]
w2 = W2[2, 0]
dz2 = 2 * (a2 - y) / N * a2 * (1 - a2)
da1 = dz2 * w2
dz1 = da1 * a1 * (1 - a1)
dL_dw = dz1 * x[0, 0]
print(f"dz2 {dz2:.5f}  da1 {da1:.5f}  dz1 {dz1:.5f}  slope {dL_dw:.5f}")

eps = 0.001
original = W1[0, 2]
W1[0, 2] = original + eps
above = share()
W1[0, 2] = original - eps
below = share()
W1[0, 2] = original
measured = (above - below) / (2 * eps)
print(f"measured {measured:.5f}")

no_slope = da1 * x[0, 0]
output_for_slope = da1 * a1 * x[0, 0]
to_the_output = dz2 * a1
sign_lost = -dL_dw
