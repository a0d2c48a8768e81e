import numpy as np

from nn_tutorial import Network, gradient_check

rng = np.random.default_rng(0)
X = rng.standard_normal((6, 2))  # (6, 2)
y = rng.random((6, 3))  # (6, 3), targets between 0 and 1

network = Network(
    [2, 6, 5, 4, 3], hidden="tanh", output="sigmoid", loss="mse", rng=0
)
network.forward(X)
gradients = network.backward(y)


def loss():
    network.forward(X)
    return network.loss(y)


tolerance, n_right = 1e-7, 0
names = ("W1", "b1", "W2", "b2", "W3", "b3", "W4", "b4")
for name, p, g in zip(names, network.parameters, gradients, strict=True):
    distance = gradient_check(loss, p, g)
    n_right += distance < tolerance
    verdict = "agrees" if distance < tolerance else "WRONG"
    print(f"d{name}  {p.shape!s:7}  {verdict}")
n_parameters = sum(p.size for p in network.parameters)
print(f"{n_parameters} numbers checked")
