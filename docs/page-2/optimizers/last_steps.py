import numpy as np

from nn_tutorial import SGD, Network, make_moons, one_hot

X, labels = make_moons(1000, noise=0.2, rng=0)
y = one_hot(labels)  # (1000, 2)
epochs, batch_size, lr = 30, 32, 0.5
losses = {9: [], 10: []}  # before and after the last step of each epoch


def loss_on_all(network):
    network.forward(X)
    return network.loss(y)


for seed in losses:
    network, optimizer = Network([2, 16, 2], rng=seed), SGD(lr)
    rng = np.random.default_rng(seed)
    for epoch in range(1, epochs + 2):
        order = rng.permutation(len(X))
        for start in range(0, len(X), batch_size):
            before = loss_on_all(network)
            rows = order[start : start + batch_size]
            network.forward(X[rows])
            network.backward(y[rows])
            optimizer.step(network.parameters, network.gradients)
        after = loss_on_all(network)
        losses[seed].append((before, after))
        if epoch >= epochs - 1:
            print(f"seed {seed}, epoch {epoch}: {before:.3f} -> {after:.3f}")
print(f"the last step of an epoch has {len(rows)} samples")
