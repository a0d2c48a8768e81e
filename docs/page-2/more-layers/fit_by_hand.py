import numpy as np

from nn_tutorial import SGD, Network


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


def new_network():
    return Network(
        [2, 4, 3, 1], hidden="sigmoid", output="sigmoid", loss="mse", rng=0
    )


by_hand, fitted = new_network(), new_network()  # the same start
epochs, lr = 2000, 2.0

loss = short_fit(by_hand, X, y, epochs, len(X), lr)
history = fitted.fit(X, y, epochs=epochs, optimizer=SGD(lr), verbose=False)

for ours, its in zip(by_hand.parameters, fitted.parameters):
    print(ours.shape, "the same to the last bit:", np.array_equal(ours, its))
print("classes", fitted.predict(X), f"right {fitted.score(X, y):.0%}")
print(f"loss {loss:.6f} by hand, {history.loss[-1]:.6f} by fit")
