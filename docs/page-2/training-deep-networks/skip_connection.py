# listing: time_limit=180, light="seeds=1, epochs=300"
import numpy as np

from nn_tutorial import Dense

rng = np.random.default_rng(0)
depth, width, epochs, seeds, good = 20, 16, 1000, 5, 0.9
X = rng.uniform(-1, 1, size=(100, 2))  # (100, 2)
y = (X[:, 0] ** 2 + X[:, 1] ** 2 < 0.75**2).reshape(-1, 1)  # (100, 1)


def size(array):
    return float(np.sqrt(np.mean(array**2)))


def train(hidden, times, skip, lr, seed):
    rng = np.random.default_rng(seed)
    first = Dense(2, width, hidden, rng=rng)
    layers = [Dense(width, width, hidden, rng=rng) for _ in range(depth)]
    last = Dense(width, 1, "sigmoid", rng=rng)
    for layer in layers:
        layer.W *= times
    for epoch in range(epochs):
        a = first.forward(X)  # (100, 16)
        for layer in layers:
            a = skip * a + layer.forward(a)  # (100, 16)
        answers = last.forward(a)  # (100, 1)
        da = last.backward(2 * (answers - y) / len(X))  # (100, 16)
        for layer in reversed(layers):
            da = skip * da + layer.backward(da)  # (100, 16)
        first.backward(da)
        if epoch == 0:
            sizes = size(a), size(first.dW)
        if np.mean((answers > 0.5) == y) > good:
            return 1, sizes
        for layer in [first, *layers, last]:
            layer.W -= lr * layer.dW
            layer.b -= lr * layer.db
    return 0, sizes


starts = {
    "tanh, He / 4": ("tanh", 0.25),
    "tanh, He": ("tanh", 1),
    "relu, He / 4": ("relu", 0.25),
    "relu, He": ("relu", 1),
}
signal, gradient, learned, rates = {}, {}, {}, (0.1, 0.3)
print("start        skip  signal     dW  lr 0.1  lr 0.3")
for start, (hidden, times) in starts.items():
    for skip in (0, 1):
        counts = []
        for lr in rates:
            runs = [train(hidden, times, skip, lr, n) for n in range(seeds)]
            counts.append(sum(run[0] for run in runs))
        s, g = runs[0][1]
        print(f"{start:12} {skip:4} {s:7.0e} {g:6.0e}", end="")
        print(f"{counts[0]:8}{counts[1]:8}")
        name = f"{start}, skip {skip}"  # for the text
        signal[name], gradient[name], learned[name] = s, g, counts
