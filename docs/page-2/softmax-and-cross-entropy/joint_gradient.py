import numpy as np

from nn_tutorial import cross_entropy, gradient_check, one_hot, softmax

rng = np.random.default_rng(0)
n, K = 4, 3
z = rng.standard_normal((n, K))  # (4, 3)
labels = rng.integers(0, K, size=n)  # (4,)
y = one_hot(labels, K)  # (4, 3)

p = softmax(z)  # (4, 3)
dz = (p - y) / n  # (4, 3), the short way
long_way = np.zeros((n, K))
for i in range(n):
    r = labels[i]  # the right class
    for j in range(K):
        slope = p[i, r] * (1 - p[i, r]) if j == r else -p[i, r] * p[i, j]
        long_way[i, j] = -1 / p[i, r] * slope / n
print("first sample, p - y:", (p - y)[0].round(3))
print("the long way gives the same:", np.allclose(dz, long_way))


def loss():
    return cross_entropy(z, y)


distance = gradient_check(loss, z, dz)
wrong_distance = gradient_check(loss, z, (p - y) / y.size)
for name, d in {"/ n": distance, "/ y.size": wrong_distance}.items():
    verdict = "agrees" if d < 1e-7 else f"WRONG by {d:.3f}"
    print(f"(p - y) {name:9} {verdict}")
