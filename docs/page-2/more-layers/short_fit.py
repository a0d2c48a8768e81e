import numpy as np

from nn_tutorial import Network


def short_fit(network, X, y, epochs, size, lr):
    for _ in range(epochs):
        for start in range(0, len(X), size):
            samples = X[start : start + size]
            targets = y[start : start + size]
            network.forward(samples)  # step 1
            loss = network.loss(targets)  # step 2
            network.backward(targets)  # step 3
            for p, g in zip(network.parameters, network.gradients):
                p -= lr * g  # step 4
    return loss


X = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])  # (4, 2)
y = np.array([[0], [1], [1], [0]])  # (4, 1)

network = Network(
    [2, 4, 1], hidden="sigmoid", output="sigmoid", loss="mse", rng=0
)
loss = short_fit(network, X, y, epochs=2000, size=len(X), lr=2.0)
print(f"last loss {loss:.4f}")
