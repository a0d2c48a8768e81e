import numpy as np

from nn_tutorial import Tensor, gradient_check


def distances(dtype):
    rng = np.random.default_rng(1)
    X = rng.normal(size=(30, 6)).astype(dtype)
    W1 = Tensor((0.5 * rng.normal(size=(6, 4))).astype(dtype))
    W2 = Tensor((0.5 * rng.normal(size=(4, 3))).astype(dtype))
    labels = rng.integers(3, size=30)

    def loss():
        return ((X @ W1).tanh() @ W2).cross_entropy(labels)

    loss().backward()
    return [
        gradient_check(lambda: loss().data, W1.data, W1.grad, eps=eps)
        for eps in nudges
    ]


def nearest_power(distance):
    return f"1e{round(np.log10(distance)):+03d}"


nudges = [10.0**-k for k in range(1, 12)]
double, single = distances(np.float64), distances(np.float32)
print("eps    float64  float32")
for e, d, s in zip(nudges, double, single, strict=True):
    print(f"{e:.0e}  {nearest_power(d)}    {nearest_power(s)}")
