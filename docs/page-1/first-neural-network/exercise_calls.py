import numpy as np

from nn_tutorial import NeuralNetwork

X = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])  # (4, 2)
y = np.array([[0], [1], [1], [0]])  # (4, 1)

network = NeuralNetwork(2, 4, 1, rng=0)
network.forward(X)
w_start = float(network.W1[0, 2])
network.backward(y)
network.update(lr=2.0)
w_once = float(network.W1[0, 2])
network.update(lr=2.0)
w_twice = float(network.W1[0, 2])
way = w_start - w_once
print(f"start {w_start:.3f}, once {w_once:.3f}, twice {w_twice:.3f}")
