import numpy as np

from nn_tutorial import Tensor, gradient_check

A = np.array([[0.5, -1.0], [2.0, 3.0]])
ones, numbered = np.ones((2, 2)), np.array([[1.0, 2.0], [3.0, 4.0]])


def right(a):
    return a.T


def wrong(a):
    return Tensor(a.data.T, [(a, lambda dc: dc)])  # dc.T is right


def compare(operation, factors):
    a = Tensor(A)

    def number():
        return (operation(a) * factors).sum()

    number().backward()
    return a.grad, gradient_check(lambda: number().data, a.data, a.grad)


for factors in (ones, numbered):
    print("factors:", factors.tolist())
    for operation in (right, wrong):
        gradient, distance = compare(operation, factors)
        result = "below 1e-7" if distance < 1e-7 else f"{distance:.3f}"
        print(f"  {operation.__name__:5} {gradient.tolist()} distance {result}")
