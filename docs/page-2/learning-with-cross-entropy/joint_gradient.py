import numpy as np

from nn_tutorial import cross_entropy, gradient_check, one_hot, softmax

rng = np.random.default_rng(0)
n, K = 4, 3
z = rng.standard_normal((n, K))  # (4, 3)
y = one_hot(rng.integers(0, K, size=n), K)  # (4, 3)
p = softmax(z)  # (4, 3)


def loss():
    return cross_entropy(z, y)


distance = gradient_check(loss, z, (p - y) / n)
wrong_distance = gradient_check(loss, z, (p - y) / y.size)
print("(p - y) / n      agrees:", distance < 1e-7)
print("(p - y) / y.size agrees:", wrong_distance < 1e-7)
