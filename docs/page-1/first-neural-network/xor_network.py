import numpy as np

from nn_tutorial import NeuralNetwork

X = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])  # (4, 2)
y = np.array([[0], [1], [1], [0]])  # (4, 1)

seed, hidden, epochs, lr = 0, 4, 10_000, 2.0
network = NeuralNetwork(2, hidden, 1, rng=seed)
final_loss = network.train(X, y, epochs=epochs, lr=lr)
print(f"final loss {final_loss:.6f}")

predictions = network.predict(X)  # (4, 1)
for i in range(len(X)):
    print(f"{X[i]} -> {predictions[i, 0]:.3f}  (target {y[i, 0]})")
