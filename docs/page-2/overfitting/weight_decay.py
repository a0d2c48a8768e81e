import numpy as np

from nn_tutorial import Adam, Network, make_moons, one_hot

noise, hidden, steps, lr, seeds = 0.35, 100, 400, 0.01, 5
X_fresh, y_fresh = make_moons(1000, noise=noise, rng=1000)
decays, training, fresh, lengths = (0, 1, 3, 10), {}, {}, {}
fresh_low, fresh_high = {}, {}
for decay in decays:
    results = []
    for seed in range(seeds):
        X, y = make_moons(40, noise=noise, rng=seed)
        network = Network([2, hidden, hidden, 2], rng=seed)
        optimizer, targets = Adam(lr), one_hot(y)
        for _ in range(steps):
            network.forward(X)
            network.backward(targets)
            for layer in network.layers:
                layer.W *= 1 - lr * decay
            optimizer.step(network.parameters, network.gradients)
        length = np.linalg.norm(network.layers[1].W)
        share = network.score(X_fresh, y_fresh)
        results.append([network.score(X, y), share, length])
    training[decay], fresh[decay], lengths[decay] = np.mean(results, axis=0)
    each = [result[1] for result in results]  # on fresh samples
    fresh_low[decay], fresh_high[decay] = min(each), max(each)
    print(f"decay {decay:2}: training {training[decay]:.1%}, ", end="")
    print(f"fresh {fresh[decay]:.1%}", end=", ")
    print(f"{fresh_low[decay]:.1%} to {fresh_high[decay]:.1%}", end=", ")
    print(f"weights {lengths[decay]:.1f}")
usual = 0.01  # AdamW in PyTorch, if told no other
kept = (1 - lr * usual) ** steps
print(f"decay {usual}: the decay alone would leave {kept:.1%} of a weight")
