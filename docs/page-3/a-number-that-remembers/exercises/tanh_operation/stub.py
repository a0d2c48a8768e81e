import numpy as np

from nn_tutorial import Value


def tanh_of(a):
    c = np.tanh(...)
    return Value(c, [(a, ...)])


def tried(numbers):
    rows = []
    for number in numbers:
        x = Value(number)
        c = tanh_of(x * x)
        c.backward()
        rows.append([c.data, x.grad])
    return rows
