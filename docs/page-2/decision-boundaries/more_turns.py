# listing: time_limit=240, light="seeds=1", processor=True
import numpy as np

from nn_tutorial import Adam, Network, make_spirals

X, y = make_spirals(600, noise=0.03, turns=3, rng=0)
X_fresh, y_fresh = make_spirals(2000, noise=0.03, turns=3, rng=1)
layers = {
    "72": [2, 72, 2],
    "16-16": [2, 16, 16, 2],
    "12-12-12": [2, 12, 12, 12, 2],
}
rates, seeds, epochs = [0.003, 0.01, 0.03], 5, 200

n_parameters, scores, median, best = {}, {}, {}, {}
print("accuracy at the rates", rates)
print("hidden, parameters")
for name, layer_sizes in layers.items():
    for lr in rates:
        scores[name, lr] = []
        for seed in range(seeds):
            network = Network(layer_sizes, rng=seed)
            network.fit(
                X,
                y,
                epochs=epochs,
                batch_size=32,
                optimizer=Adam(lr=lr),
                rng=seed,
                verbose=False,
            )
            accuracy = float(network.score(X_fresh, y_fresh))
            scores[name, lr].append(accuracy)
        median[name, lr] = float(np.median(scores[name, lr]))
    best[name] = max(median[name, lr] for lr in rates)
    n_parameters[name] = sum(p.size for p in network.parameters)
    print(f"{name:9} {n_parameters[name]:4}", end="")
    for lr in rates:
        print(f"  {median[name, lr]:.1%}", end="")
    print()
