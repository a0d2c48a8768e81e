# listing: varies=True
from timeit import repeat

import numpy as np

from nn_tutorial import Standardizer, Tensor, Value, load_iris, one_hot

X, labels, names = load_iris()
X, y = Standardizer().fit_transform(X), one_hot(labels, 3)  # (150, 4), (150, 3)
rng = np.random.default_rng(0)
sizes = [(4, 16), (1, 16), (16, 3), (1, 3)]
initial = [rng.normal(size=size) for size in sizes]


def neuron(a, w, b):
    return sum((x * v for x, v in zip(a, w)), b).sigmoid()


def layer(a, W, b):
    return [neuron(a, column, bias) for column, bias in zip(zip(*W), b[0])]


def with_values(X, y):
    W1, b1, W2, b2 = ([[Value(w) for w in row] for row in a] for a in initial)
    loss = Value(0.0)
    for sample, targets in zip(X, y):
        x = [Value(number) for number in sample]
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


def shortest(run, data, calls):
    times = repeat(lambda: run(*data), number=calls, repeat=3)
    return min(times) / calls


counts, ratios = [], []  # for the table
for n, calls in [(150, 1), (1, 20)]:
    data = X[:n], y[:n]
    values, dW1_values = with_values(*data)
    tensors, dW1_tensors = with_tensors(*data)
    counts.append((values, tensors))
    time = shortest(with_values, data, calls)
    ratios.append(round(time / shortest(with_tensors, data, 20)))
    print(f"flowers: {n:3}  values: {values:6,}  tensors: {tensors}")
    print(f"  time, values / tensors: {ratios[-1]:,}")
    gap = np.abs(dW1_values - dW1_tensors).max()
    print("  same gradients:", gap <= 1e-11)
