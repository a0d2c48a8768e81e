import numpy as np

from nn_tutorial import SGD, Network, NeuralNetwork

X = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])  # (4, 2)
y = np.array([[0], [1], [1], [0]])  # (4, 1)

seed, epochs, lr = 0, 2000, 2.0
first = NeuralNetwork(2, 4, 1, rng=seed)
network = Network([2, 4, 1], hidden="sigmoid", output="sigmoid", loss="mse")
pairs = zip(
    network.parameters, (first.W1, first.b1, first.W2, first.b2), strict=True
)
for parameter, taught in pairs:
    parameter[:] = taught

first_loss = first.train(X, y, epochs=epochs, lr=lr, verbose=False)
network.fit(X, y, epochs=epochs, optimizer=SGD(lr), verbose=False)
output = network.forward(X)  # (4, 1)
new_loss = float(np.mean((output - y) ** 2))

print(f"NeuralNetwork(2, 4, 1)  loss {first_loss:.9f}")
print(f"Network([2, 4, 1], ...) loss {new_loss:.9f}")
same = bool(np.allclose(network.parameters[0], first.W1, rtol=1e-9))
print("same weights to nine digits:", same)
