import numpy as np

from nn_tutorial import NeuralNetwork

X = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])  # (4, 2)
y = np.array([[0], [1], [1], [0]])  # (4, 1)

seeds, hidden, step, max_epochs, lr, limit = 100, 4, 100, 3000, 2.0, 0.01
factor = 0.5  # as in the chapter before, for both arrays
solved = 0
for seed in range(seeds):
    network = NeuralNetwork(2, hidden, 1, rng=seed)
    network.W1 *= factor / np.sqrt(2 / 2)
    network.W2 *= factor / np.sqrt(2 / hidden)
    for _ in range(step, max_epochs + 1, step):
        loss = network.train(X, y, epochs=step, lr=lr, verbose=False)
        if loss < limit:
            solved += 1
            break
print(f"factor {factor}: {solved} of {seeds} solved")
