# listing: varies=True
from time import perf_counter

import numpy as np

from nn_tutorial import Standardizer, Tensor, Value, load_iris, one_hot

X, labels, names = load_iris()
X, y = Standardizer().fit_transform(X), one_hot(labels, 3)  # (150, 4), (150, 3)
rng = np.random.default_rng(0)
sizes = (4, 16), (1, 16), (16, 3), (1, 3)
initial = [rng.normal(size=size) for size in sizes]


def neuron(a, w, b):
    return sum((x * v for x, v in zip(a, w)), b).sigmoid()


def layer(a, W, b):
    return [neuron(a, column, bias) for column, bias in zip(zip(*W), b[0])]


def with_values(X, y):
    W1, b1, W2, b2 = ([[Value(w) for w in row] for row in a] for a in initial)
    loss = Value(0.0)
    for sample, targets in zip(X, y):
        x = [Value(v) for v in sample]
        for p, t in zip(layer(layer(x, W1, b1), W2, b2), targets):
            error = p + Value(-t)
            loss = loss + error * error
    loss.backward()
    return len(loss.history()), [[w.grad for w in row] for row in W1]


def with_tensors(X, y):
    W1, b1, W2, b2 = (Tensor(array) for array in initial)
    a1 = 1 / (1 + (-(X @ W1 + b1)).exp())  # (n, 16)
    a2 = 1 / (1 + (-(a1 @ W2 + b2)).exp())  # (n, 3)
    loss = ((a2 - y) ** 2).sum()
    count = len(loss.history())
    loss.backward()
    return count, W1.grad


def shortest(repeats, calls, run, few):
    times = []
    for _ in range(repeats):
        start = perf_counter()
        for _ in range(calls):
            run(*few)
        times.append((perf_counter() - start) / calls)
    return min(times)


counts, ratios = [], []
for n, repeats, calls in (150, 3, 1), (1, 10, 10):
    few = X[:n], y[:n]
    (values, slow), (tensors, fast) = with_values(*few), with_tensors(*few)
    counts.append((values, tensors))
    time = shortest(repeats, calls, with_values, few)
    ratios.append(round(time / shortest(10, 10, with_tensors, few)))
    print(f"flowers: {n}  values: {values}  tensors: {tensors}", end="")
    print(f"  ratio: {ratios[-1]}")
    print("same gradients:", np.abs(slow - fast).max() <= 1e-11)
