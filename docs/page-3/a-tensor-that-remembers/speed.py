# listing: varies=True
from time import perf_counter

import numpy as np

from nn_tutorial import Standardizer, Tensor, Value, load_iris, one_hot

X, labels, names = load_iris()
X, y = Standardizer().fit_transform(X), one_hot(labels, 3)  # (150, 4), (150, 3)
rng = np.random.default_rng(0)
arrays = [rng.normal(size=size) for size in ((4, 16), (1, 16), (16, 3), (1, 3))]


def layer(a, W, b):
    return [sum((x * w for x, w in zip(a, column)), bias).sigmoid() for column, bias in zip(zip(*W), b[0])]


def with_values(X, y):
    W1, b1, W2, b2 = [[[Value(w) for w in row] for row in array] for array in arrays]
    loss = Value(0.0)
    for x, target in zip(X, y):
        for p, t in zip(layer(layer([Value(v) for v in x], W1, b1), W2, b2), target):
            error = p + Value(-t)
            loss = loss + error * error
    loss.backward()
    return len(loss.history()), [[w.grad for w in row] for row in W1]


def with_tensors(X, y):
    W1, b1, W2, b2 = [Tensor(array) for array in arrays]
    a1 = 1 / (1 + (-(X @ W1 + b1)).exp())  # (n, 16)
    a2 = 1 / (1 + (-(a1 @ W2 + b2)).exp())  # (n, 3)
    loss = ((a2 - y) ** 2).sum()
    count = len(loss.history())
    loss.backward()
    return count, W1.grad


counts, ratios = [], []
for n in (150, 1):
    start = perf_counter()
    values, slow_gradient = with_values(X[:n], y[:n])
    middle = perf_counter()
    tensors, gradient = with_tensors(X[:n], y[:n])
    end = perf_counter()
    counts.append((values, tensors))
    ratios.append(round((middle - start) / (end - middle)))
    print(f"flowers: {n}  values: {values}  tensors: {tensors}")
    print(f"seconds: {middle - start:.4f} and {end - middle:.4f}  ratio: {ratios[-1]}")
    print("same gradients:", np.abs(slow_gradient - gradient).max() <= 1e-11)
