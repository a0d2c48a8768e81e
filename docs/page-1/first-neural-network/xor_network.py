import numpy as np

from nn_tutorial import NeuralNetwork

X = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])  # (4, 2)
y = np.array([[0], [1], [1], [0]])  # (4, 1)

seed, hidden, epochs, lr = 0, 4, 10_000, 2.0
network = NeuralNetwork(2, hidden, 1, rng=seed)
final_loss = network.train(X, y, epochs=epochs, lr=lr)

predictions = network.predict(X)  # (4, 1)
rows = zip(X, predictions[:, 0], y[:, 0], strict=True)
for inputs, prediction, target in rows:
    print(f"{inputs} -> {prediction:.3f}  (target {target})")

largest_zero = predictions[y == 0].max()
smallest_one = predictions[y == 1].min()
