# listing: show="", time_limit=180, light="seeds=20"
import numpy as np

from nn_tutorial import NeuralNetwork

X = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])  # (4, 2)
y = np.array([[0], [1], [1], [0]])  # (4, 1)

seeds, step, max_epochs, lr, limit = 100, 100, 5000, 2.0, 0.01
needed, medians, solved, unsolved = {}, {}, {}, {}

print("hidden  solved  median epochs")
for hidden in (2, 3, 4, 8):
    needed[hidden] = []  # epochs, one entry per solved seed
    for seed in range(seeds):
        network = NeuralNetwork(2, hidden, 1, rng=seed)
        for epoch in range(step, max_epochs + 1, step):
            loss = network.train(X, y, epochs=step, lr=lr, verbose=False)
            if loss < limit:
                needed[hidden].append(epoch)
                break
    solved[hidden] = len(needed[hidden])
    unsolved[hidden] = seeds - solved[hidden]
    medians[hidden] = float(np.median(needed[hidden]))
    print(f"{hidden:6d}  {solved[hidden]:6d}  {medians[hidden]:13.0f}")
