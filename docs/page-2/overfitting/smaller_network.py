import numpy as np

from nn_tutorial import Adam, Network, make_moons

noise, epochs, seeds = 0.35, 400, 5
X_fresh, y_fresh = make_moons(1000, noise=noise, rng=1000)
networks = {
    "none": [2, 2],
    "6": [2, 6, 2],
    "100": [2, 100, 2],
    "100-100": [2, 100, 100, 2],
}
n_parameters, training, fresh, losses = {}, {}, {}, {}
print("hidden, parameters: training, fresh (lowest, highest), loss")
for name, layer_sizes in networks.items():
    results = []
    for seed in range(seeds):
        X, y = make_moons(40, noise=noise, rng=seed)
        network = Network(layer_sizes, rng=seed)
        network.fit(X, y, epochs=epochs, optimizer=Adam(lr=0.01), verbose=False)
        loss, accuracy = network.evaluate(X_fresh, y_fresh)
        results.append([network.score(X, y), accuracy, loss])
    n_parameters[name] = sum(p.size for p in network.parameters)
    training[name], fresh[name], losses[name] = np.array(results).T
    print(f"{name:7} {n_parameters[name]:5}:", end=" ")
    print(f"{np.mean(training[name]):.1%}, {np.mean(fresh[name]):.1%}", end=" ")
    print(f"({min(fresh[name]):.1%}, {max(fresh[name]):.1%})", end=", ")
    print(f"{np.mean(losses[name]):.2f}")
