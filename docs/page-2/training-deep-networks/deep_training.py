# listing: time_limit=180, light="seeds=1, longer=3500"
import numpy as np

from nn_tutorial import SGD, Network

rng = np.random.default_rng(0)
epochs, longer, seeds, good, lr = 1000, 6000, 5, 0.9, 3.0
X = rng.uniform(-1, 1, size=(100, 2))  # (100, 2)
y = (X[:, 0] ** 2 + X[:, 1] ** 2 < 0.75**2).astype(int)  # (100,)
majority = float(max(np.mean(y), 1 - np.mean(y)))
print(f"always the more frequent answer: {majority:.0%}")

trials = {
    "sigmoid 1": (1, epochs),
    "sigmoid 6": (6, epochs),
    "longer": (6, longer),
}
learned, medians, losses = {}, {}, {}
print("hidden layers  epochs  learned  accuracy  loss")
for trial, (n_hidden, length) in trials.items():
    best, lowest = [], []
    for seed in range(seeds):
        network = Network([2] + [16] * n_hidden + [1], hidden="sigmoid",
                          output="sigmoid", loss="mse", rng=seed)
        history = network.fit(
            X, y, epochs=length, optimizer=SGD(lr), verbose=False
        )
        best.append(max(history.accuracy))
        lowest.append(min(history.loss))
    learned[trial] = sum(share > good for share in best)
    medians[trial] = float(np.median(best))
    losses[trial] = float(np.median(lowest))
    print(f"{n_hidden:13} {length:7} {learned[trial]:8}", end=" ")
    print(f"{medians[trial]:9.0%}  {losses[trial]:4.2f}")
