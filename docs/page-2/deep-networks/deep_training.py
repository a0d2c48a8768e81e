# listing: time_limit=180, light="seeds=1, epochs=500, patience=500"
import numpy as np

from nn_tutorial import SGD, Network

rng = np.random.default_rng(0)
epochs, patience, seeds, good = 1000, 6000, 5, 0.9
X = rng.uniform(-1, 1, size=(100, 2))  # (100, 2)
y = (X[:, 0] ** 2 + X[:, 1] ** 2 < 0.75**2).astype(int)  # (100,)
majority = float(max(np.mean(y), 1 - np.mean(y)))
print(f"always the more frequent answer: {majority:.0%}")

rates = {"sigmoid": 3.0, "relu": 0.3}
trials = {
    "sigmoid 1": ("sigmoid", 1, epochs),
    "relu 1": ("relu", 1, epochs),
    "sigmoid 6": ("sigmoid", 6, epochs),
    "relu 6": ("relu", 6, epochs),
    "patient": ("sigmoid", 6, patience),
}
learned, medians, losses = {}, {}, {}
print("activation  hidden layers  epochs  learned  accuracy  loss")
for key, (hidden, n_hidden, length) in trials.items():
    best, lowest = [], []
    for seed in range(seeds):
        network = Network([2] + [16] * n_hidden + [1], hidden=hidden,
                          output="sigmoid", loss="mse", rng=seed)
        history = network.fit(X, y, epochs=length,
                              optimizer=SGD(rates[hidden]), verbose=False)
        best.append(max(history.accuracy))
        lowest.append(min(history.loss))
    learned[key] = sum(share > good for share in best)
    medians[key] = float(np.median(best))
    losses[key] = float(np.median(lowest))
    print(f"{hidden:10}  {n_hidden:13} {length:7} {learned[key]:3} of {seeds}"
          f" {medians[key]:9.0%}  {losses[key]:4.2f}")
