# listing: time_limit=180, light="seeds=2"
import numpy as np

from nn_tutorial import SGD, Network

rng = np.random.default_rng(0)
epochs, seeds, good = 500, 8, 0.9
X = rng.uniform(-1, 1, size=(100, 2))  # (100, 2)
y = (X[:, 0] ** 2 + X[:, 1] ** 2 < 0.75**2).astype(int)  # (100,)
majority = float(max(np.mean(y), 1 - np.mean(y)))
print(f"always the more frequent answer: {majority:.0%}")

rates = {"sigmoid": 1.0, "relu": 0.3}
learned, medians = {}, {}
print("hidden layers  activation  learned   median")
for layers in (1, 6):
    for hidden, lr in rates.items():
        accuracies = []
        for seed in range(seeds):
            sizes = [2] + [16] * layers + [1]
            network = Network(
                sizes, hidden=hidden, output="sigmoid", rng=seed
            )
            network.fit(
                X, y, epochs=epochs, optimizer=SGD(lr), verbose=False
            )
            accuracies.append(network.score(X, y))
        key = f"{hidden} {layers}"
        learned[key] = sum(share > good for share in accuracies)
        medians[key] = float(np.median(accuracies))
        print(
            f"{layers:13}  {hidden:10} {learned[key]:2} of {seeds}"
            f"  {medians[key]:7.0%}"
        )
