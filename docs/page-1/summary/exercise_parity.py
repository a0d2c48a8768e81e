import itertools

import numpy as np

from nn_tutorial import NeuralNetwork

X = np.array(list(itertools.product([0, 1], repeat=3)))  # (8, 3)
y = X.sum(axis=1, keepdims=True) % 2  # (8, 1)

seed, hidden, epochs, lr = 0, 8, 10_000, 2.0
network = NeuralNetwork(3, hidden, 1, rng=seed)
final_loss = network.train(X, y, epochs=epochs, lr=lr, verbose=False)

predictions = network.predict(X)[:, 0]  # (8,)
rows = zip(X, predictions, y[:, 0], strict=True)
for inputs, prediction, target in rows:
    print(f"{inputs} -> {prediction:.3f}  (target {target})")
