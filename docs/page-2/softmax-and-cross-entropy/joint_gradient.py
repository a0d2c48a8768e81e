import numpy as np

from nn_tutorial import cross_entropy, gradient_check, softmax

rng = np.random.default_rng(0)
n, K = 4, 3
z = rng.standard_normal((n, K))  # (4, 3)
y = np.eye(K)[rng.integers(0, K, size=n)]  # (4, 3)

p = softmax(z)  # (4, 3)
dz = (p - y) / n  # (4, 3)

long_way = np.zeros((n, K))
for i in range(n):
    J = np.diag(p[i]) - np.outer(p[i], p[i])  # (3, 3), dp/dz
    dp = -y[i] / p[i] / n  # (3,), dL/dp
    long_way[i] = dp @ J  # (3,)

print("prediction - target, first sample:", (p - y)[0].round(3))
same = bool(np.allclose(dz, long_way))
print("the long way gives the same:", same)


def loss():
    return cross_entropy(z, y)


tolerance = 1e-7
distance = gradient_check(loss, z, dz)
wrong_distance = gradient_check(loss, z, (p - y) / y.size)
for name, d in {"/ n": distance, "/ y.size": wrong_distance}.items():
    verdict = "agrees" if d < tolerance else f"WRONG by {d:.3f}"
    print(f"(p - y) {name:9} {verdict}")
