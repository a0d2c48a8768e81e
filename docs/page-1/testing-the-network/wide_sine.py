# listing: show="", time_limit=120, light="seeds=6"
import numpy as np

from nn_tutorial import NeuralNetwork

rng = np.random.default_rng(0)
x = rng.uniform(-2 * np.pi, 2 * np.pi, size=(200, 1))  # (200, 1)
y = (np.sin(x) > 0).astype(int)  # (200, 1)
grid = np.linspace(-2 * np.pi, 2 * np.pi, 1000).reshape(-1, 1)  # (1000, 1)
target = np.sin(grid) > 0  # (1000, 1)

seeds, epochs, lr, good = 15, 2000, 5.0, 0.95
for hidden in [1, 2, 3, 4]:
    above = 0
    for seed in range(seeds):
        network = NeuralNetwork(1, hidden, 1, rng=seed)
        network.train(x, y, epochs=epochs, lr=lr, verbose=False)
        accuracy = np.mean((network.predict(grid) > 0.5) == target)
        if accuracy > good:
            above = above + 1
    print(f"{hidden} hidden: {above:2d} of {seeds} seeds above {good:.0%}")
