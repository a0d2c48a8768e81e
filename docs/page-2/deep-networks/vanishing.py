import numpy as np

from nn_tutorial import Network

depth, width, seeds = 10, 32, 20
rng = np.random.default_rng(0)
X = rng.standard_normal((64, width))  # (64, 32)
y = rng.integers(0, 2, size=(64, 1))  # (64, 1)

norms = {}
for hidden in ("sigmoid", "tanh", "relu"):
    norms[hidden] = np.zeros((seeds, depth))
    for seed in range(seeds):
        sizes = [width] * depth + [1]
        network = Network(
            sizes, hidden=hidden, output="sigmoid", loss="mse", rng=seed
        )
        network.forward(X)
        network.backward(y)
        norms[hidden][seed] = [
            np.linalg.norm(layer.dW) for layer in network.layers
        ]

medians = {hidden: np.median(norms[hidden], axis=0) for hidden in norms}
print("layer  " + "  ".join(f"{hidden:>7}" for hidden in medians))
for k in range(depth):
    row = "  ".join(f"{medians[h][k]:7.1e}" for h in medians)
    print(f"{k + 1:5}  {row}")
ratios = {h: float(m[0] / m[8]) for h, m in medians.items()}
for hidden, ratio in ratios.items():
    print(f"{hidden:7} layer 1 / layer 9: {ratio:.1e}")
