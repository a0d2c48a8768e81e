# listing: show="Dense"
import numpy as np

from nn_tutorial import Dense

rng = np.random.default_rng(0)
X = rng.standard_normal((5, 2))  # (5, 2)
y = np.array([[0], [1], [1], [0], [1]])  # (5, 1)

layers = [
    Dense(2, 4, "relu", rng=rng),
    Dense(4, 3, "relu", rng=rng),
    Dense(3, 1, "sigmoid", rng=rng),
]
lr = 0.5
losses = []
for _ in range(3):
    a = X  # (5, 2)
    for layer in layers:
        a = layer.forward(a)
    losses.append(float(np.mean((a - y) ** 2)))  # a: (5, 1)

    da = 2 * (a - y) / y.size  # (5, 1)
    for layer in reversed(layers):
        da = layer.backward(da)

    for layer in layers:
        layer.W -= lr * layer.dW
        layer.b -= lr * layer.db

for number, layer in enumerate(layers, 1):
    print(f"layer {number}: W {layer.W.shape}, dW {layer.dW.shape}", end="")
    print(f", b {layer.b.shape}, db {layer.db.shape}")
print("loss", " -> ".join(f"{loss:.4f}" for loss in losses))
