import numpy as np

from nn_tutorial import NeuralNetwork

rng = np.random.default_rng(0)
points, fresh_points, threshold = 200, 1000, 0.5
X = rng.uniform(-3, 3, size=(points, 1))  # (200, 1), radians
y = (np.sin(X) > 0).astype(int)  # (200, 1)
X_fresh = rng.uniform(-3, 3, size=(fresh_points, 1))  # (1000, 1)
y_fresh = (np.sin(X_fresh) > 0).astype(int)  # (1000, 1)

seed, hidden, epochs, lr = 0, 8, 5000, 1.0
network = NeuralNetwork(1, hidden, 1, rng=seed)
network.train(X, y, epochs=epochs, lr=lr)

right = (network.predict(X) > threshold) == y  # (200, 1)
fresh_outputs = network.predict(X_fresh)  # (1000, 1)
wrong = (fresh_outputs > threshold) != y_fresh  # (1000, 1)
training_accuracy = float(np.mean(right))
fresh_accuracy = float(1 - np.mean(wrong))
print(f"accuracy on {points} training points: {training_accuracy:.1%}")
print(f"accuracy on {fresh_points} fresh points: {fresh_accuracy:.1%}")

first_wrong, last_wrong = X_fresh[wrong].min(), X_fresh[wrong].max()
print(f"fresh mistakes: x from {first_wrong:.3f} to {last_wrong:.3f}")
below, above = X[X < 0].max(), X[X > 0].min()
print(f"training points nearest to 0: {below:.3f} and {above:.3f}")
