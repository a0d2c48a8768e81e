import numpy as np

from nn_tutorial import Dense

X = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])  # (4, 2)
y = np.array([[0], [1], [1], [0]])  # (4, 1), XOR

rng = np.random.default_rng(0)
layers = [Dense(2, 4, "sigmoid", rng=rng), Dense(4, 1, "sigmoid", rng=rng)]
lr, losses = 2.0, []
for step in range(1, 4):
    a = X
    for layer in layers:
        a = layer.forward(a)
    loss = float(np.mean((a - y) ** 2))
    losses.append(loss)  # for the text
    print(f"step {step}: loss {loss:.4f}")

    da = 2 * (a - y) / y.size  # (4, 1)
    for layer in reversed(layers):
        da = layer.backward(da)

    for layer in layers:
        layer.W -= lr * layer.dW
        layer.b -= lr * layer.db

for number, layer in enumerate(layers, 1):
    print(f"layer {number}: W {layer.W.shape}, dW {layer.dW.shape}")
