import numpy as np

from nn_tutorial import Network, one_hot

seeds, K = 50, 3
rng = np.random.default_rng(0)
X = rng.standard_normal((60, 4))  # (60, 4)
y = one_hot(rng.integers(0, K, size=60))  # (60, 3)

losses = []
for seed in range(seeds):
    network = Network([4, 8, K], rng=seed)  # softmax and cross-entropy
    network.forward(X)
    losses.append(network.loss(y))
undecided = float(np.log(K))
lowest, highest = min(losses), max(losses)
median = float(np.median(losses))
print(f"undecided: log {K} = {undecided:.3f}")
print(f"untrained: {lowest:.3f} to {highest:.3f}, median {median:.3f}")
