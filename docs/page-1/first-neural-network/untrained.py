import numpy as np

from nn_tutorial import NeuralNetwork

X = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])  # (4, 2)

network = NeuralNetwork(2, 4, 1, rng=0)
print(network)
print("W1", network.W1.shape, " b1", network.b1.shape)
print("W2", network.W2.shape, " b2", network.b2.shape)

answers = network.predict(X)[:, 0]  # (4,)
print("before training:", answers.round(3))
