import numpy as np

from nn_tutorial import Network

depth, width, seeds = 10, 32, 20
rng = np.random.default_rng(0)
X = rng.standard_normal((64, width))  # (64, 32)
y = rng.integers(0, 2, size=64)  # (64,)


def size(array):
    return float(np.sqrt(np.mean(array**2)))


sizes, medians = {}, {}
for hidden in ("sigmoid", "tanh", "relu"):
    sizes[hidden] = []
    for seed in range(seeds):
        network = Network([width] * depth + [1], hidden=hidden,
                          output="sigmoid", loss="mse", rng=seed)
        network.forward(X)
        network.backward(y)
        first_nine = [size(layer.dW) for layer in network.layers[:9]]
        sizes[hidden].append(first_nine)
    medians[hidden] = np.median(sizes[hidden], axis=0)  # (9,)

print("layer  sigmoid     tanh     relu")
for k in range(9):
    print(f"{k + 1:5}", end="")
    for median in medians.values():
        print(f"  {median[k]:.1e}", end="")
    print()
ratios = {}
for hidden, median in medians.items():
    ratios[hidden] = float(median[0] / median[8])
    print(f"{hidden:7} layer 1 / layer 9: {ratios[hidden]:.1e}")
