import numpy as np

from nn_tutorial import Network, one_hot

seeds, K = 50, 3
rng = np.random.default_rng(0)
X = rng.standard_normal((60, 4))  # (60, 4)
y = one_hot(rng.integers(0, K, size=60))  # (60, 3)

undecided, medians = float(np.log(K)), {}
print(f"undecided: log {K} = {undecided:.3f}")
for scale in (1, 10):
    losses = []
    for seed in range(seeds):
        network = Network([4, 8, K], rng=seed)  # softmax, cross-entropy
        network.forward(scale * X)
        losses.append(network.loss(y))
    medians[scale] = float(np.median(losses))
    spread = f"{min(losses):.2f} to {max(losses):.2f}"
    print(f"X times {scale:2}: {spread}, median {medians[scale]:.2f}")
