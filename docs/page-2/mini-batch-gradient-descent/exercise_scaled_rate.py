# listing: time_limit=120
import numpy as np

from nn_tutorial import SGD, Network, make_moons

X, y = make_moons(1000, noise=0.2, rng=0)
epochs, n_seeds, base_size, base_lr = 20, 5, 16, 0.1


def final_loss(batch_size, lr, seed):
    history = Network([2, 16, 2], rng=seed).fit(
        X,
        y,
        epochs=epochs,
        batch_size=batch_size,
        optimizer=SGD(lr=lr),
        rng=seed,
        validation_data=(X, y),
        verbose=False,
    )
    return history.validation_loss[-1]


same_rate, scaled_rate = {}, {}
print("batch  same lr  lr grown with the batch")
for batch_size in (16, 32, 64, 128, 256):
    lr = base_lr * batch_size / base_size
    seeds = range(n_seeds)
    same = [final_loss(batch_size, base_lr, seed) for seed in seeds]
    scaled = [final_loss(batch_size, lr, seed) for seed in seeds]
    same_rate[batch_size] = float(np.mean(same))
    scaled_rate[batch_size] = float(np.mean(scaled))
    print(
        f"{batch_size:5} {same_rate[batch_size]:8.3f}"
        f" {scaled_rate[batch_size]:8.3f}  (lr {lr:.1f})"
    )
