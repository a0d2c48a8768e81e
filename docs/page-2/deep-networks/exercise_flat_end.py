import numpy as np

from nn_tutorial import Network

rng = np.random.default_rng(0)
X = rng.uniform(-1, 1, size=(100, 2))  # (100, 2)
y = (X[:, [0]] ** 2 + X[:, [1]] ** 2 < 0.75**2).astype(int)  # (100, 1)
bias = -10  # of the output neuron

starts = {
    "sigmoid, He": ("sigmoid", 0, 0),
    "tanh, Xavier / 4": ("tanh", 0.25, 0),
    "ReLU, bias": ("relu", 0, bias),
}
loss, first, last, answers, signal, left = {}, {}, {}, {}, {}, {}
for name, (hidden, times, output_bias) in starts.items():
    network = Network(
        [2] + [16] * 6 + [1],
        hidden=hidden,
        output="sigmoid",
        loss="mse",
        rng=0,
    )
    for layer in network.layers:
        if times:
            p, q = layer.W.shape
            layer.W *= times * np.sqrt(2 / (p + q)) / np.sqrt(2 / p)
    network.layers[-1].b += output_bias
    a, signal[name] = X, []
    for layer in network.layers[:-1]:
        a = layer.forward(a)
        signal[name].append(float(np.sqrt(np.mean(a**2))))
    answers[name] = network.forward(X)  # (100, 1)
    loss[name] = network.loss(y)
    network.backward(y)
    gradient = [float(np.linalg.norm(layer.dW)) for layer in network.layers]
    out = answers[name]
    parts = a * 2 * (out - y) / len(X) * out * (1 - out)  # (100, 16), last dW
    sizes = np.linalg.norm(parts, axis=1)  # (100,)
    left[name] = float(np.linalg.norm(parts.sum(axis=0)) / sizes.sum())
    first[name], last[name] = gradient[0], gradient[-1]
    print(f"{name:16} loss {loss[name]:.2f}", end="")
    print(f", gradient: first {first[name]:.0e}, last {last[name]:.0e}", end="")
    print(f", not cancelled {left[name]:.0%}")
