import numpy as np

from nn_tutorial import Tensor, gradient_check

rng = np.random.default_rng(0)


def distance(f, *inputs):
    leaves = [Tensor(array) for array in inputs]
    factors = rng.normal(size=f(*leaves).shape)

    def number():
        return (f(*leaves) * factors).sum()

    number().backward()
    return max(
        gradient_check(lambda: number().data, leaf.data, leaf.grad)
        for leaf in leaves
    )


def normalised(x):
    d = x - x.mean(axis=1, keepdims=True)
    return d / ((d**2).mean(axis=1, keepdims=True) + 1e-5) ** 0.5


def convolution(x, w):
    return x[:-2] * w[0] + x[1:-1] * w[1] + x[2:] * w[2]


def attention(x, Wq, Wk, Wv):
    q, k, v = x @ Wq, x @ Wk, x @ Wv
    portions = (q @ k.T).softmax()
    return portions @ v


numbers, w = rng.normal(size=8), rng.normal(size=3)
words = rng.normal(size=(5, 4))  # (5, 4): five words, four numbers each
Wq, Wk = rng.normal(size=(4, 2)), rng.normal(size=(4, 2))
Wv = rng.normal(size=(4, 3))
limit = 1e-7
distances = {
    "normalised": distance(normalised, words),
    "convolution": distance(convolution, numbers, w),
    "attention": distance(attention, words, Wq, Wk, Wv),
}
for name, d in distances.items():
    print(f"{name:11} right to {limit:.0e}:", d < limit)
