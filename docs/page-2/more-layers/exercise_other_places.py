import numpy as np

from nn_tutorial import Dense

X = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])  # (4, 2)
y = np.array([[0], [1], [1], [0]])  # (4, 1)
lr = 2.0


def update(layer):
    layer.W -= lr * layer.dW
    layer.b -= lr * layer.db


def three_losses(place):
    rng = np.random.default_rng(0)
    layers = [Dense(2, 4, "sigmoid", rng=rng), Dense(4, 1, "sigmoid", rng=rng)]
    losses = []
    for _ in range(3):
        a = X
        for layer in layers:
            a = layer.forward(a)
            if place == "after forward":
                update(layer)
        losses.append(float(np.mean((a - y) ** 2)))
        da = 2 * (a - y) / y.size  # (4, 1)
        for layer in reversed(layers):
            if place == "before backward":
                update(layer)
            da = layer.backward(da)
            if place == "after backward":
                update(layer)
        for layer in layers if place == "own loop" else reversed(layers):
            if place in ("own loop", "from the end"):
                update(layer)
    return losses


places = ("own loop", "from the end", "after backward")
losses = {}
for place in (*places, "before backward", "after forward"):
    losses[place] = three_losses(place)
    print(f"{place:15}", *(f"{loss:.4f}" for loss in losses[place]))
