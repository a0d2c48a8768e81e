import numpy as np

from nn_tutorial import Standardizer, Value, load_iris, one_hot

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


count, dW1 = with_values(X, y)
print(f"values: {count:,}")
print(f"slope for the first weight: {dW1[0][0]:.4f}")
