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


A, S = rng.uniform(0.5, 2, size=(3, 4)), rng.normal(size=(3, 4))
X, again = rng.normal(size=(2, 3)), np.array([0, 2, 2])
labels = np.array([0, 3, 1])
cases = {
    "-a": (lambda a: -a, A),
    "2 / a": (lambda a: 2 / a, A),
    "2 ** a": (lambda a: 2**a, A),
    "X @ a": (lambda a: X @ a, A),
    "a ** 2": (lambda a: a**2, S),
    "exp": (lambda a: a.exp(), A),
    "log": (lambda a: a.log(), A),
    "tanh": (lambda a: a.tanh(), S),
    "relu": (lambda a: a.relu(), S),
    "sum": (lambda a: a.sum(axis=0), A),
    "mean": (lambda a: a.mean(axis=1, keepdims=True), A),
    "reshape": (lambda a: a.reshape(2, 6), A),
    "transpose": (lambda a: a.reshape(2, 3, 2).transpose(2, 0, 1), A),
    "a[again]": (lambda a: a[again], A),
    "softmax": (lambda a: a.softmax(), S),
    "cross_entropy": (lambda a: a.cross_entropy(labels), S),
    "a three times": (lambda a: a * a.tanh() + a, A),
}
distances = {name: distance(*case) for name, case in cases.items()}
print("distance below 1e-7:")
for name, d in distances.items():
    print(f"{name:14} {d < 1e-7}")
