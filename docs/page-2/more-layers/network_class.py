import numpy as np

from nn_tutorial import Network

X = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])  # (4, 2)
y = np.array([[0], [1], [1], [0]])  # (4, 1)

network = Network(
    [2, 4, 3, 1], hidden="tanh", output="sigmoid", loss="mse", rng=0
)
a = network.forward(X)  # (4, 1)
loss = network.loss(y)
network.backward(y)
for layer in network.layers:
    print(layer)
print("output", a[:, 0].round(3), f" loss {loss:.4f}")
print("gradients", [g.shape for g in network.gradients])
