import numpy as np

from nn_tutorial import Network

depth, width, factor = 10, 32, 0.5
rng = np.random.default_rng(0)
X = rng.standard_normal((64, width))  # (64, 32)
da = rng.standard_normal((64, 1))  # (64, 1), the same slope at the end


def size(array):
    return float(np.sqrt(np.mean(array**2)))


sizes = {}
for scale in (1.0, factor):
    network = Network(
        [width] * depth + [1], output="linear", loss="mse", rng=0
    )
    for W in network.parameters[::2]:
        W *= scale
    network.forward(X)
    back = da
    for layer in reversed(network.layers):
        back = layer.backward(back)
    sizes[scale] = [size(layer.dW) for layer in network.layers]
    print(f"He x {scale:.1f}: gradient of layer 1 {sizes[scale][0]:.1e}")
ratio = sizes[1.0][0] / sizes[factor][0]
print(f"halved weights: 1/{ratio:.0f} of it")
