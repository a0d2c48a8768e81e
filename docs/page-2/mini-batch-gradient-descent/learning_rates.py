# listing: time_limit=180
import numpy as np

from nn_tutorial import SGD, Network, make_moons

n_samples, hidden, epochs, n_seeds = 1000, 16, 5, 3
X, y = make_moons(n_samples, noise=0.2, rng=0)
rates = (0.01, 0.1, 1.0, 10.0)
sizes = (n_samples, 32, 1)


def final_loss(batch_size, lr, seed):
    network = Network([2, hidden, 2], rng=seed)
    try:
        history = network.fit(
            X,
            y,
            epochs=epochs,
            batch_size=batch_size,
            optimizer=SGD(lr=lr),
            rng=seed,
            validation_data=(X, y),
            verbose=False,
        )
    except FloatingPointError:
        return np.inf  # diverged
    return history.validation_loss[-1]


table = {}  # median loss by batch size, then by learning rate
print(" batch" + "".join(f"  lr {lr:<5g}" for lr in rates))
for batch_size in sizes:
    table[batch_size] = {
        lr: float(
            np.median(
                [final_loss(batch_size, lr, seed) for seed in range(n_seeds)]
            )
        )
        for lr in rates
    }
    row = "".join(f"{loss:10.2f}" for loss in table[batch_size].values())
    print(f"{batch_size:6}{row}")
best = {size: min(table[size], key=table[size].get) for size in sizes}
