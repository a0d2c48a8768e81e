# listing: time_limit=240, light="seeds=2"
import numpy as np

from nn_tutorial import SGD, Adam, Network

rng = np.random.default_rng(0)
X = rng.uniform(-1, 1, size=(100, 2))  # (100, 2)
y = (np.hypot(X[:, 0], X[:, 1]) < 0.75).astype(int)  # (100,), in a circle
epochs, seeds, good = 500, 8, 0.9
layer_sizes = [2] + [16] * 6 + [1]

solved = []
for optimizer in (SGD(1.0), SGD(0.1, momentum=0.9), Adam(0.01)):
    shares = []
    for seed in range(seeds):
        network = Network(
            layer_sizes, hidden="sigmoid", output="sigmoid", rng=seed
        )
        network.fit(X, y, epochs=epochs, optimizer=optimizer, verbose=False)
        shares.append(network.score(X, y))
    solved.append(int(np.sum(np.array(shares) > good)))
    median = float(np.median(shares))
    print(f"{optimizer}: {solved[-1]} of {seeds}, median {median:.0%}")
by_sgd, by_momentum, by_adam = solved
