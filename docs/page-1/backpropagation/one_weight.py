import numpy as np

from nn_tutorial import sigmoid

np.random.seed(42)
W1 = np.random.randn(2, 3) * 0.5  # (2, 3)
b1 = np.zeros((1, 3))  # (1, 3)
W2 = np.random.randn(3, 1) * 0.5  # (3, 1)
b2 = np.zeros((1, 1))  # (1, 1)

x = np.array([[0, 1]])  # (1, 2), one sample
y, N = 1, 4

a1 = sigmoid(x @ W1 + b1)  # (1, 3)
a2 = sigmoid(a1 @ W2 + b2)[0, 0]  # a number
v = W2[0, 0]  # from the first hidden neuron to the output
h = a1[0, 0]  # the output of the first hidden neuron
print(f"v {v:.4f}  h {h:.4f}  prediction {a2:.4f}")

dS_da2 = 2 * (a2 - y) / N
da2_dz2 = a2 * (1 - a2)
dz2_dv = h
dS_dv = dS_da2 * da2_dz2 * dz2_dv
print(f"{dS_da2:.4f} * {da2_dz2:.4f} * {dz2_dv:.4f} = {dS_dv:.5f}")
