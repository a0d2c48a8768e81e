# listing: time_limit=180
import numpy as np

from nn_tutorial import SGD, Network

rng = np.random.default_rng(0)
points, epochs, seeds, good = 100, 500, 8, 0.9
X = rng.uniform(-1, 1, size=(points, 2))  # (100, 2)
y = (np.hypot(X[:, 0], X[:, 1]) < 0.75).astype(int)  # (100,), in a circle
rates = {"sigmoid": 1.0, "relu": 0.3}
majority = float(max(np.mean(y), 1 - np.mean(y)))
print(f"always the more frequent answer: {majority:.1%}")

accuracies, solved = {}, {}
print("hidden layers  activation  solved    median")
for layers in (1, 6):
    for hidden in ("sigmoid", "relu"):
        key = f"{hidden} {layers}"
        accuracies[key] = []
        for seed in range(seeds):
            layer_sizes = [2] + [16] * layers + [1]
            network = Network(
                layer_sizes, hidden=hidden, output="sigmoid", rng=seed
            )
            network.fit(
                X,
                y,
                epochs=epochs,
                optimizer=SGD(rates[hidden]),
                verbose=False,
            )
            accuracies[key].append(network.score(X, y))
        solved[key] = sum(share > good for share in accuracies[key])
        print(
            f"{layers:13}  {hidden:10} {solved[key]:2} of {seeds}"
            f"  {np.median(accuracies[key]):7.1%}"
        )
medians = {key: float(np.median(a)) for key, a in accuracies.items()}
