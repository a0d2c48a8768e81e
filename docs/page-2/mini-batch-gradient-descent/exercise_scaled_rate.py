# listing: time_limit=180
import numpy as np

from nn_tutorial import SGD, Network, make_moons, one_hot

X, labels = make_moons(1000, noise=0.2, rng=0)
y = one_hot(labels)  # (1000, 2)
epochs, n_seeds, base_size, base_lr = 20, 5, 16, 0.1


def mean_loss(size, lr):
    losses = []
    for seed in range(n_seeds):
        network = Network([2, 16, 2], rng=seed)
        network.fit(X, y, epochs=epochs, batch_size=size, rng=seed,
                    optimizer=SGD(lr), verbose=False)
        network.forward(X)
        losses.append(network.loss(y))
    return float(np.mean(losses))


same_rate, scaled_rate = {}, {}
print("batch  same lr  lr grown with the batch")
for size in (16, 32, 64, 128, 256):
    lr = base_lr * size / base_size
    same_rate[size] = mean_loss(size, base_lr)
    scaled_rate[size] = mean_loss(size, lr)
    print(f"{size:5} {same_rate[size]:8.3f}", end=" ")
    print(f"{scaled_rate[size]:8.3f}  (lr {lr:.1f})")
