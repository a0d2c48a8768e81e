import numpy as np

from nn_tutorial import SGD, Adam, Network, make_moons, one_hot

X, labels = make_moons(1000, noise=0.2, rng=0)
y = one_hot(labels)  # (1000, 2)
epochs, batch_size = 30, 32


def loss_on_all(network):
    network.forward(X)
    return network.loss(y)


def around_last_steps(optimizer, seed, epochs):
    network, pairs = Network([2, 16, 2], rng=seed), []
    rng = np.random.default_rng(seed)
    for _ in range(epochs):
        order = rng.permutation(len(X))
        for start in range(0, len(X), batch_size):
            rows = order[start : start + batch_size]
            if len(rows) < batch_size:
                before = loss_on_all(network)
            network.forward(X[rows])
            network.backward(y[rows])
            optimizer.step(network.parameters, network.gradients)
        pairs.append((before, loss_on_all(network)))
    return pairs, len(rows)


losses = {}  # before and after the last step of each epoch
for seed in (9, 10):
    losses[seed], left_over = around_last_steps(SGD(0.5), seed, epochs + 1)
    for epoch in range(epochs - 1, epochs + 2):
        before, after = losses[seed][epoch - 1]
        print(f"seed {seed}, epoch {epoch}: {before:.3f} -> {after:.3f}")
print(f"the last step of an epoch has {left_over} samples")

earlier = {"SGD": [], "momentum": [], "Adam": []}
for seed in range(3, 13):
    tried = SGD(0.5), SGD(0.1, momentum=0.9), Adam(0.05)
    for name, optimizer in zip(earlier, tried, strict=True):
        pairs, _ = around_last_steps(optimizer, seed, epochs)
        earlier[name].append(pairs[-1][0])
print("one step earlier, lower than SGD:")
lower = {}
for name in ("momentum", "Adam"):
    lower[name] = int(np.sum(np.array(earlier[name]) < earlier["SGD"]))
    print(f"{name}: {lower[name]} of {len(earlier[name])} seeds")
