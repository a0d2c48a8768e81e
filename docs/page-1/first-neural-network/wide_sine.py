# listing: show="", time_limit=120, light="seeds=5"
import numpy as np

from nn_tutorial import NeuralNetwork

rng = np.random.default_rng(0)
points, threshold = 200, 0.5
x = rng.uniform(-2 * np.pi, 2 * np.pi, size=(points, 1))  # (200, 1)
y = (np.sin(x) > 0).astype(int)  # (200, 1)
grid = np.linspace(-2 * np.pi, 2 * np.pi, 1000).reshape(-1, 1)  # (1000, 1)
target = np.sin(grid) > 0  # (1000, 1)
scale = 2 * np.pi  # x / scale: -1..1

sizes = (1, 2, 3, 4)  # hidden neurons
seeds, epochs, lr, good = 15, 2000, 5.0, 0.95
median, best, works, curves = {}, {}, {}, {}

print(f"hidden  median    best  above {good:.0%}")
for hidden in sizes:
    shares, outputs = [], []
    for seed in range(seeds):
        network = NeuralNetwork(1, hidden, 1, rng=seed)
        network.train(x / scale, y, epochs=epochs, lr=lr, verbose=False)
        output = network.predict(grid / scale)  # (1000, 1)
        shares.append(float(np.mean((output > threshold) == target)))
        outputs.append(output[:, 0])
    middle = np.argsort(shares)[seeds // 2]
    median[hidden], best[hidden] = shares[middle], max(shares)
    works[hidden] = int(np.sum(np.array(shares) > good))
    curves[hidden] = outputs[middle]  # (1000,)
    print(f"{hidden:6d} {median[hidden]:7.1%} {best[hidden]:7.1%}", end=" ")
    print(f"{works[hidden]:10d}")
