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

dz2 = 2 * (a2 - y) / N * a2 * (1 - a2)  # a number
slopes = dz2 * a1[0]  # (3,), one per weight
print(f"delta {dz2:.5f}")
for came_in, slope in zip(a1[0], slopes):
    print(f"came in {came_in:.4f}  slope {slope:.5f}")
print(f"bias            slope {dz2:.5f}")
