import numpy as np

from nn_tutorial import NeuralNetwork

X = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])  # (4, 2)
y = np.array([[0], [1], [1], [0]])  # (4, 1)
seeds, epochs, limit = (0, 5, 6), 200, 0.01

losses = {}
for hidden in (3, 4, 6, 8, 12, 16):
    for lr in (1.0, 2.0, 5.0, 10.0, 20.0):
        losses[hidden, lr] = []
        for seed in seeds:
            network = NeuralNetwork(2, hidden, 1, rng=seed)
            loss = network.train(X, y, epochs=epochs, lr=lr, verbose=False)
            losses[hidden, lr].append(loss)
reached = [key for key in losses if max(losses[key]) < limit]
print(f"{len(reached)} of {len(losses)} settings reach the goal")
