import numpy as np

from nn_tutorial import Network, gradient_check

X = np.array([[-1, -1], [-1, 1], [1, -1], [1, 1]])  # (4, 2)
y = np.array([[0], [1], [1], [0]])  # (4, 1)

network = Network(
    [2, 6, 5, 4, 1], hidden="tanh", output="sigmoid", loss="mse", rng=0
)
network.forward(X)
network.backward(y)
gradients = network.gradients


def loss():
    network.forward(X)
    return network.loss(y)


pairs = zip(network.parameters, gradients)
distances = [gradient_check(loss, p, g) for p, g in pairs]
n_arrays, agree = len(distances), max(distances) < 1e-7
n_parameters = sum(p.size for p in network.parameters)
print(f"{n_arrays} arrays, {n_parameters} numbers, all agree: {agree}")
wrong = gradient_check(loss, network.parameters[0], gradients[0] / 2)
print(f"distance with half of dW1: {wrong:.3f}")
