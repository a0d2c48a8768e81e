import numpy as np

from nn_tutorial import sigmoid

np.random.seed(42)
W1 = np.random.randn(2, 3) * 0.5  # (2, 3)

x1, x2 = 0.2, 1.0
w1 = W1[0, 1]  # from x1 to the second neuron
w2 = W1[1, 1]  # from x2 to the second neuron
z = x1 * w1 + x2 * w2
a = sigmoid(z)
print(f"w1 {w1:.4f}  w2 {w2:.4f}")
print(f"z  {z:.4f}  a  {a:.4f}")
