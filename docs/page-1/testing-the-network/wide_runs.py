# listing: show="", time_limit=300
import numpy as np

from nn_tutorial import NeuralNetwork

rng = np.random.default_rng(0)
threshold = 0.5
x = rng.uniform(-2 * np.pi, 2 * np.pi, size=(200, 1))  # (200, 1)
y = (np.sin(x) > 0).astype(int)  # (200, 1)
grid = np.linspace(-2 * np.pi, 2 * np.pi, 1000).reshape(-1, 1)  # (1000, 1)
target = np.sin(grid[:, 0]) > 0  # (1000,)

sizes, lr, seeds, epochs, good = (1, 2, 3, 4), 5.0, 15, 2000, 0.95


def run(hidden):  # the outputs and the accuracy of every seed
    outputs = []
    for seed in range(seeds):
        network = NeuralNetwork(1, hidden, 1, rng=seed)
        network.train(x, y, epochs=epochs, lr=lr, verbose=False)
        output = network.predict(grid)[:, 0]  # (1000,)
        outputs.append(output)
    return outputs, ((np.array(outputs) > threshold) == target).mean(axis=1)


median, above, curves = {}, {}, {}
for hidden in sizes:
    outputs, shares = run(hidden)
    middle = np.argsort(shares, kind="stable")[seeds // 2]
    median[hidden] = shares[middle]
    above[hidden], curves[hidden] = int(np.sum(shares > good)), outputs[middle]
    print(f"{hidden} hidden: {above[hidden]} of {seeds}")
