import numpy as np

from nn_tutorial import SGD, Network, NeuralNetwork

X = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])  # (4, 2)
y = np.array([[0], [1], [1], [0]])  # (4, 1)

seed, epochs, lr = 0, 2000, 2.0
first = NeuralNetwork(2, 4, 1, rng=seed)
network = Network(
    [2, 4, 1], hidden="sigmoid", output="sigmoid", loss="mse", rng=seed
)
first_loss = first.train(X, y, epochs=epochs, lr=lr, verbose=False)
network.fit(X, y, epochs=epochs, optimizer=SGD(lr), verbose=False)
network.forward(X)
new_loss = network.loss(y)

print(f"NeuralNetwork(2, 4, 1)  loss {first_loss:.9f}")
print(f"Network([2, 4, 1], ...) loss {new_loss:.9f}")
taught = (first.W1, first.b1, first.W2, first.b2)
for name, p, q in zip(
    ("W1", "b1", "W2", "b2"), network.parameters, taught, strict=True
):
    agree = np.allclose(p, q, rtol=1e-9, atol=0)
    print(f"{name}: the same to nine digits: {agree}")
