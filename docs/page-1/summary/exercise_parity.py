# listing: show=""
import numpy as np

from nn_tutorial import NeuralNetwork

X = np.array([
    [0, 0, 0], [0, 0, 1], [0, 1, 0], [0, 1, 1],
    [1, 0, 0], [1, 0, 1], [1, 1, 0], [1, 1, 1],
])  # (8, 3)
y = X.sum(axis=1, keepdims=True) % 2  # (8, 1)

seed, hidden, epochs, lr = 0, 6, 10_000, 2.0
network = NeuralNetwork(3, hidden, 1, rng=seed)
final_loss = network.train(X, y, epochs=epochs, lr=lr, verbose=False)
W1, b1, W2 = network.W1, network.b1, network.W2

predictions = network.predict(X)  # (8, 1)
for i in range(len(X)):
    print(f"{X[i]} -> {predictions[i, 0]:.3f}  (target {y[i, 0]})")
