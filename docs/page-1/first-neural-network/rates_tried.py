# listing: show=""
import numpy as np

from nn_tutorial import NeuralNetwork

X = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])  # (4, 2)
y = np.array([[0], [1], [1], [0]])  # (4, 1)

for lr in [0.02, 0.2, 2.0, 20.0, 200.0]:
    network = NeuralNetwork(2, 4, 1, rng=0)
    loss = network.train(X, y, epochs=10_000, lr=lr, verbose=False)
    print(f"learning rate {lr:6.2f}: loss {loss:.6f}")
