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
        layer_sizes = [width] * depth + [1]
        network = Network(
            layer_sizes, hidden=hidden, output="sigmoid", rng=seed
        )
        network.forward(X)
        gradients = network.backward(y)  # [dW1, db1, ...]
        norms[hidden][seed] = [np.linalg.norm(dW) for dW in gradients[::2]]

medians = {hidden: np.median(norms[hidden], axis=0) for hidden in norms}
print("layer  " + "  ".join(f"{hidden:>7}" for hidden in medians))
for layer in range(depth):
    row = "  ".join(f"{medians[h][layer]:7.1e}" for h in medians)
    print(f"{layer + 1:5}  {row}")
first_to_last = {h: float(m[0] / m[-1]) for h, m in medians.items()}
for hidden, ratio in first_to_last.items():
    print(f"{hidden:7} first / last: {ratio:.1e}")
