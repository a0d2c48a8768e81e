# listing: time_limit=120, light="seeds=5"
import numpy as np

from nn_tutorial import NeuralNetwork

rng = np.random.default_rng(0)
points, threshold = 200, 0.5
x = rng.uniform(-2 * np.pi, 2 * np.pi, size=(points, 1))  # (200, 1), radians
y = (np.sin(x) > 0).astype(float)  # (200, 1)
grid = np.linspace(-2 * np.pi, 2 * np.pi, 1000).reshape(-1, 1)  # (1000, 1)
target = np.sin(grid) > 0  # (1000, 1)
scale = 2 * np.pi  # x / scale: -1..1

sizes = (1, 2, 3, 4)  # hidden neurons
seeds, epochs, lr, good = 15, 2000, 5.0, 0.95
median, best, works, curves = {}, {}, {}, {}

print(f"hidden  median    best   above {good:.0%}")
for hidden in sizes:
    accuracies, outputs = [], []
    for seed in range(seeds):
        network = NeuralNetwork(1, hidden, 1, rng=seed)
        network.train(x / scale, y, epochs=epochs, lr=lr, verbose=False)
        outputs.append(network.predict(grid / scale)[:, 0])
        accuracies.append(np.mean((outputs[-1] > threshold) == target[:, 0]))
    middle = np.argsort(accuracies)[seeds // 2]
    median[hidden] = float(accuracies[middle])
    best[hidden] = float(max(accuracies))
    works[hidden] = int(np.sum(np.array(accuracies) > good))
    curves[hidden] = outputs[middle]  # (1000,)
    print(
        f"{hidden:6} {median[hidden]:7.1%} {best[hidden]:7.1%}"
        f" {works[hidden]:6} of {seeds}"
    )
