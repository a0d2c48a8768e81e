# listing: show="", time_limit=600, light="seeds=10"
import numpy as np

from nn_tutorial import NeuralNetwork

X = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])  # (4, 2)
y = np.array([[0], [1], [1], [0]])  # (4, 1)

seeds, epochs, lr, limit = 100, 3000, 2.0, 0.01
for hidden in [2, 4]:
    solved = 0
    for seed in range(seeds):
        network = NeuralNetwork(2, hidden, 1, rng=seed)
        loss = network.train(X, y, epochs=epochs, lr=lr, verbose=False)
        if loss < limit:
            solved = solved + 1
    print(f"{hidden} hidden neurons: {solved} of {seeds} seeds solved XOR")
