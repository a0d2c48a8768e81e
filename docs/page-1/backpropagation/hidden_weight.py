import numpy as np

from nn_tutorial import sigmoid

np.random.seed(42)
W1 = np.random.randn(2, 3) * 0.5  # (2, 3)
b1 = np.zeros((1, 3))  # (1, 3)
W2 = np.random.randn(3, 1) * 0.5  # (3, 1)
b2 = np.zeros((1, 1))  # (1, 1)

x = np.array([[0, 1]])  # (1, 2), one sample
y, N = 1, 4


def share():
    a2 = sigmoid(sigmoid(x @ W1 + b1) @ W2 + b2)  # (1, 1)
    return (a2[0, 0] - y) ** 2 / N


a1 = sigmoid(x @ W1 + b1)  # (1, 3)
a2 = sigmoid(a1 @ W2 + b2)[0, 0]  # a number
dz2 = 2 * (a2 - y) / N * a2 * (1 - a2)

v = W2[0, 0]  # from the first hidden neuron to the output
h = a1[0, 0]  # the output of that neuron
slope1 = h * (1 - h)  # of the hidden sigmoid
dh = dz2 * v
dz_h = dh * slope1
dS_du = dz_h * x[0, 1]  # u: from x2 to the first hidden neuron
print(f"dz2 {dz2:.5f}  dh {dh:.5f}  dz_h {dz_h:.5f}")
print(f"slope    {dS_du:.5f}")

eps = 0.001
original = W1[1, 0]
W1[1, 0] = original + eps
above = share()
W1[1, 0] = original - eps
below = share()
W1[1, 0] = original
measured = (above - below) / (2 * eps)
print(f"measured {measured:.5f}")
