# listing: time_limit=240, light="n_seeds=10"
import numpy as np

from nn_tutorial import SGD, Adam, Network

X = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])  # (4, 2)
y = np.array([[0], [1], [1], [0]])  # (4, 1)
n_seeds, near, epochs = 50, 0.1, 200
rate = 2


def solved(neurons, hidden, loss, optimizer):
    count = 0
    for seed in range(n_seeds):
        network = Network(
            [2, neurons, 1], hidden=hidden, output="sigmoid",
            loss=loss, rng=seed,
        )
        network.fit(X, y, epochs=epochs, optimizer=optimizer, verbose=False)
        count += np.abs(network.forward(X) - y).max() < near
    return int(count)


bce = "binary_cross_entropy"
new = solved(8, "tanh", bce, Adam(0.1))
old = solved(4, "sigmoid", "mse", SGD(rate))
narrow = solved(4, "tanh", bce, Adam(0.1))
with_sigmoid = solved(8, "sigmoid", bce, Adam(0.1))
with_mse = solved(8, "tanh", "mse", Adam(0.1))
with_sgd = solved(8, "tanh", bce, SGD(rate))
lost = new - narrow
print(f"new way                 {new:4} of {n_seeds}")
print(f"old way                 {old:4}")
print(f"4 neurons instead of 8  {narrow:4}")
print(f"sigmoid instead of tanh {with_sigmoid:4}")
print(f"MSE as the loss         {with_mse:4}")
print(f"SGD({rate}) instead of Adam  {with_sgd:4}")
