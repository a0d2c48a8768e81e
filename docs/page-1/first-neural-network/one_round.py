import numpy as np

from nn_tutorial import NeuralNetwork

X = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])  # (4, 2)
y = np.array([[0], [1], [1], [0]])  # (4, 1)
network = NeuralNetwork(2, 4, 1, rng=0)

prediction = network.forward(X)  # step 1, (4, 1)
loss = network.loss(y)  # step 2
w_start = float(network.W1[0, 2])
network.backward(y)  # step 3
w_kept = float(network.W1[0, 2])
slope = float(network.dW1[0, 2])
network.update(lr=2.0)  # step 4
w_moved = float(network.W1[0, 2])
print(f"W1[0, 2] at the start {w_start:.4f}, after backward {w_kept:.4f}")
print(f"its gradient {slope:.4f}, after update {w_moved:.4f}")

network.forward(X)
new_loss = network.loss(y)
print(f"loss before {loss:.6f}, after one round {new_loss:.6f}")
