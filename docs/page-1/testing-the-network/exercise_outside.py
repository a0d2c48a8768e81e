import numpy as np

from nn_tutorial import NeuralNetwork

rng = np.random.default_rng(0)
X = rng.uniform(-3, 3, size=(200, 1))  # (200, 1), radians
y = (np.sin(X) > 0).astype(int)  # (200, 1)
network = NeuralNetwork(1, 8, 1, rng=0)
network.train(X, y, epochs=5000, lr=1.0, verbose=False)

outside = np.array([[-5.0], [-4.0], [4.0], [5.0], [6.0]])  # (5, 1), radians
outputs = network.predict(outside)  # (5, 1)
for i in range(len(outside)):
    x, output = outside[i, 0], outputs[i, 0]
    print(f"x = {x:4.1f}  sin(x) = {np.sin(x):6.3f}  output {output:.3f}")
