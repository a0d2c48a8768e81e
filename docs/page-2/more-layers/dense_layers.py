# listing: show="Dense"
import numpy as np

from nn_tutorial import Dense

rng = np.random.default_rng(0)
X = rng.standard_normal((5, 2))  # (5, 2)
y = np.array([[0], [1], [1], [0], [1]])  # (5, 1)

sizes = [2, 4, 3, 1]
layers = []
for n_inputs, n_outputs in zip(sizes, sizes[1:], strict=False):
    theta = np.zeros((n_inputs + 1, n_outputs))
    theta[:-1] = rng.standard_normal((n_inputs, n_outputs))
    theta[:-1] *= np.sqrt(2 / n_inputs)
    activation = "relu" if n_outputs > 1 else "sigmoid"
    layers.append(Dense(activation, theta, np.empty_like(theta)))

a = X  # (5, 2)
for layer in layers:
    a = layer.forward(a)
prediction = a  # (5, 1)

dz = (prediction - y) / y.size  # (5, 1)
for layer, before in zip(layers[:0:-1], layers[-2::-1], strict=True):
    layer.backward(dz)
    dz = layer.input_gradient(dz) * before.slope(before.a)
layers[0].backward(dz)

for number, layer in enumerate(layers, 1):
    print(f"layer {number}: W {layer.W.shape}, a {layer.a.shape}", end="")
    print(f", dW and db {layer.dtheta.shape}")
