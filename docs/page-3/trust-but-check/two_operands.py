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


A, row = rng.uniform(0.5, 2, size=(3, 4)), rng.uniform(0.5, 2, size=(1, 4))
M = rng.normal(size=(4, 2))
cases = {
    "a + row": (lambda a, b: a + b, A, row),
    "a + row[0]": (lambda a, b: a + b, A, row[0]),
    "a - row": (lambda a, b: a - b, A, row),
    "a * row": (lambda a, b: a * b, A, row),
    "a / row": (lambda a, b: a / b, A, row),
    "a ** row": (lambda a, b: a**b, A, row),
    "a @ M": (lambda a, b: a @ b, A, M),
}
distances = {name: distance(*case) for name, case in cases.items()}
print("distance below 1e-7:")
for name, d in distances.items():
    print(f"{name:14} {d < 1e-7}")
