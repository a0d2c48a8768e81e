import numpy as np

from nn_tutorial import SGD, Network, make_moons, one_hot

X, labels = make_moons(1000, noise=0.2, rng=0)
y = one_hot(labels)  # (1000, 2)
epochs, batch_size, lr = 3, 32, 0.2
trained = Network([2, 16, 2], rng=0)
by_hand = Network([2, 16, 2], rng=0)  # the same start

trained.fit(
    X, y, epochs=epochs, batch_size=batch_size, optimizer=SGD(lr), rng=1
)
rng = np.random.default_rng(1)
for _ in range(epochs):
    order = rng.permutation(len(X))  # (1000,)
    for start in range(0, len(X), batch_size):
        rows = order[start : start + batch_size]
        by_hand.forward(X[rows])
        by_hand.backward(y[rows])
        for p, dp in zip(by_hand.parameters, by_hand.gradients):
            p -= lr * dp

pairs = zip(trained.parameters, by_hand.parameters)
same = all(np.array_equal(p, q) for p, q in pairs)
print("the same weights to the last bit:", same)
