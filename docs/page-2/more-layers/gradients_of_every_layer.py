import numpy as np

from nn_tutorial import Network, gradient_check

rng = np.random.default_rng(0)
X = rng.standard_normal((6, 2))  # (6, 2)
y = np.eye(3)[rng.integers(0, 3, size=6)]  # (6, 3)

layer_sizes = [2, 6, 5, 4, 3]
network = Network(
    layer_sizes, hidden="tanh", output="sigmoid", loss="mse", rng=0
)


def loss():
    return np.mean((network.forward(X) - y) ** 2)


loss()
gradients = network.backward(y)
tolerance, n_right = 1e-7, 0
for number, parameter in enumerate(network.parameters):
    distance = gradient_check(loss, parameter, gradients[number])
    n_right += distance < tolerance
    name = "Wb"[number % 2] + str(number // 2 + 1)
    verdict = "agrees" if distance < tolerance else "WRONG"
    print(f"d{name}  {parameter.shape!s:7}  {verdict}")
n_parameters = sum(parameter.size for parameter in network.parameters)
print(f"{n_parameters} numbers checked")
