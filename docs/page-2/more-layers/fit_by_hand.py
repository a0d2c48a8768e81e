import numpy as np

from nn_tutorial import SGD, Network

X = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])  # (4, 2)
y = np.array([[0], [1], [1], [0]])  # (4, 1)

settings = {"hidden": "sigmoid", "output": "sigmoid", "loss": "mse"}
fitted = Network([2, 4, 1], **settings, rng=0)
by_hand = Network([2, 4, 1], **settings, rng=0)  # the same start
epochs, lr = 2000, 2.0

history = fitted.fit(X, y, epochs=epochs, optimizer=SGD(lr), verbose=False)

for _ in range(epochs):
    by_hand.forward(X)
    loss = by_hand.loss(y)
    by_hand.backward(y)
    for p, g in zip(by_hand.parameters, by_hand.gradients, strict=True):
        p -= lr * g

for name, network in {"fit": fitted, "by hand": by_hand}.items():
    print(f"{name:8}", network.forward(X)[:, 0].round(4))
pairs = zip(fitted.parameters, by_hand.parameters, strict=True)
same = all(np.array_equal(p, q) for p, q in pairs)
print("the same weights to the last bit:", same)
print(f"loss {history.loss[0]:.4f} -> {history.loss[-1]:.6f}")
