import numpy as np

from nn_tutorial import Network

depth, width, factor = 10, 32, 0.5
rng = np.random.default_rng(0)
X = rng.standard_normal((64, width))  # (64, 32)
y = rng.integers(0, 2, size=(64, 1))  # (64, 1)

first_norms = {}
for scale in (1.0, factor):
    network = Network([width] * depth + [1], output="sigmoid", rng=0)
    for W in network.parameters[::2]:
        W *= scale
    network.forward(X)
    first_norms[scale] = float(np.linalg.norm(network.backward(y)[0]))
    print(f"He x {scale:.1f}: gradient of layer 1 {first_norms[scale]:.1e}")
ratio = first_norms[1.0] / first_norms[factor]
print(f"{ratio:.0f} times smaller")
halvings = 2 ** (depth - 1)
