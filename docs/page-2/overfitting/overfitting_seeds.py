# listing: time_limit=180, light="seeds=2"
import numpy as np

from nn_tutorial import Adam, Network, make_moons

noise, hidden, epochs, seeds = 0.35, 100, 400, 5
fresh = make_moons(1000, noise=noise, rng=1000)
losses, fresh_losses, best_epochs, at_best, at_end = [], [], [], [], []
for seed in range(seeds):
    X, y = make_moons(40, noise=noise, rng=seed)
    network = Network([2, hidden, hidden, 2], rng=seed)
    history = network.fit(
        X,
        y,
        epochs=epochs,
        optimizer=Adam(lr=0.01),
        validation_data=fresh,
        verbose=False,
    )
    best = int(np.argmin(history.validation_loss)) + 1
    losses.append(np.array(history.loss))
    fresh_losses.append(np.array(history.validation_loss))
    best_epochs.append(best)
    at_best.append(float(history.validation_accuracy[best - 1]))
    at_end.append(float(history.validation_accuracy[-1]))
    print(f"seed {seed}: epoch {best:2} fresh {at_best[-1]:.1%}", end="")
    print(f", epoch {epochs} fresh {at_end[-1]:.1%}", end="")
    print(f", training {network.score(X, y):.1%}")
mean_best, mean_end = float(np.mean(at_best)), float(np.mean(at_end))
loss_ratio = float(np.mean([loss[-1] / min(loss) for loss in fresh_losses]))
print(f"mean on fresh samples: {mean_best:.1%}, at the end {mean_end:.1%}")
print(f"loss on fresh samples at the end: {loss_ratio:.1f} times its lowest")
