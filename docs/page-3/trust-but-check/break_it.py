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


def wrong_tanh(a):
    c = np.tanh(a.data)
    return Tensor(c, [(a, lambda dc: dc * (1 + c**2))])


def wrong_product(A, B):
    a, b = A.data, B.data
    return Tensor(a @ b, [(A, lambda dC: dC @ b), (B, lambda dC: a.T @ dC)])


def wrong_sum(A, row):
    shares = [(A, lambda dC: dC), (row, lambda dC: dC[:1])]
    return Tensor(A.data + row.data, shares)


def wrong_mean(a):
    return Tensor(a.data.mean(), [(a, lambda dc: dc * np.ones_like(a.data))])


A, row = rng.normal(size=(3, 4)), rng.normal(size=(1, 4))
square = rng.normal(size=(4, 4))
distances = {
    "tanh, 1 + c**2": distance(wrong_tanh, A),
    "product, b for b.T": distance(wrong_product, A, square),
    "a + row, first row only": distance(wrong_sum, A, row),
    "mean, no 1 / n": distance(wrong_mean, A),
}
for name, d in distances.items():
    print(f"{name:24} {d:.3f}")
