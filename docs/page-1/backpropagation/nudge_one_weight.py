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


eps = 0.001
original = W2[0, 0]
W2[0, 0] = original + eps
above = share()
W2[0, 0] = original - eps
below = share()
W2[0, 0] = original
measured = (above - below) / (2 * eps)
print(f"above {above:.7f}  below {below:.7f}  slope {measured:.5f}")
