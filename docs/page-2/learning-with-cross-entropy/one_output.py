import numpy as np

from nn_tutorial import SGD, Network

X = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])  # (4, 2)
y = np.array([[0], [1], [1], [0]])  # (4, 1)
network = Network([2, 4, 1], hidden="sigmoid", output="sigmoid", rng=0)
network.fit(X, y, epochs=500, optimizer=SGD(lr=2.0), verbose=False)
p = network.forward(X)  # (4, 1)
print(network)
print("p      ", p[:, 0].round(3))
print("predict", network.predict(X))
