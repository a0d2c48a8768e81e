# listing: show="SGD, Adam", time_limit=120
import numpy as np

from nn_tutorial import SGD, Adam, Network, make_moons

X, y = make_moons(1000, noise=0.2, rng=0)
hidden, batch_size, epochs, n_seeds = 16, 32, 30, 5
momentum, adam_lr, lr = 0.9, 0.01, 0.2
makers = {
    "SGD": lambda: SGD(lr=lr),
    "SGD with momentum": lambda: SGD(lr=lr, momentum=momentum),
    "Adam": lambda: Adam(lr=adam_lr),
}
curves, final = {}, {}  # median over the seeds
for name, make in makers.items():
    losses = []
    for seed in range(n_seeds):
        history = Network([2, hidden, 2], rng=seed).fit(
            X,
            y,
            epochs=epochs,
            batch_size=batch_size,
            optimizer=make(),
            rng=seed,
            validation_data=(X, y),
            verbose=False,
        )
        losses.append(history.validation_loss)
    curves[name] = np.median(losses, axis=0)  # (30,)
    final[name] = float(curves[name][-1])
    print(f"{name:18} {curves[name][0]:.3f} -> {final[name]:.3f}")
