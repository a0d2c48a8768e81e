# listing: time_limit=180, light="patience=500, seeds=1"
import numpy as np

from nn_tutorial import SGD, Adam, Network

rng = np.random.default_rng(0)
X = rng.uniform(-1, 1, size=(100, 2))  # (100, 2)
y = (X[:, 0] ** 2 + X[:, 1] ** 2 < 0.75**2).astype(int)  # (100,)
epochs, patience, seeds, good = 500, 5000, 4, 0.9
trials = {
    "SGD 0.1": (SGD(0.1), epochs),
    "SGD 1.0": (SGD(1.0), epochs),
    "SGD 10.0": (SGD(10.0), epochs),
    "SGD 1.0, patient": (SGD(1.0), patience),
    "Adam 0.01": (Adam(0.01), epochs),
}
learned = {}
for name, (optimizer, length) in trials.items():
    accuracies = []
    for seed in range(seeds):
        network = Network(
            [2] + [16] * 6 + [1], hidden="sigmoid", output="sigmoid", rng=seed
        )
        network.fit(
            X, y, epochs=length, optimizer=optimizer, verbose=False
        )
        accuracies.append(network.score(X, y))
    learned[name] = sum(share > good for share in accuracies)
    print(f"{name:17} {length:4} epochs: {learned[name]} of {seeds}")
