# listing: show="binary_cross_entropy"
import numpy as np

from nn_tutorial import binary_cross_entropy, gradient_check, sigmoid

z = np.array([[2.0], [2.0], [-1.0]])  # (3, 1)
y = np.array([[1.0], [0.0], [0.0]])  # (3, 1), yes, no, no

p = sigmoid(z)  # (3, 1)
each = -(y * np.log(p) + (1 - y) * np.log(1 - p))  # (3, 1)
print("p", p[:, 0].round(3), " surprise", each[:, 0].round(3))
print(f"mean {each.mean():.6f}, function {binary_cross_entropy(z, y):.6f}")


def loss():
    return binary_cross_entropy(z, y)


distance = gradient_check(loss, z, (p - y) / y.size)
print("(p - y) / y.size:", "agrees" if distance < 1e-7 else "WRONG")
