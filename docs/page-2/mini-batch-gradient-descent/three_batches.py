# listing: time_limit=120
import numpy as np

from nn_tutorial import SGD, Network, make_moons

n_samples, hidden, lr, epochs = 1000, 16, 0.2, 30
X, y = make_moons(n_samples, noise=0.2, rng=0)
sizes = (n_samples, 32, 1)
curves, updates, best, worst_late = {}, {}, {}, {}

print("batch  updates    loss after epoch 1      10      30")
for batch_size in sizes:
    network = Network([2, hidden, 2], rng=0)  # the same start
    history = network.fit(
        X,
        y,
        epochs=epochs,
        batch_size=batch_size,
        optimizer=SGD(lr=lr),
        rng=0,
        validation_data=(X, y),  # loss on all samples, after each epoch
        verbose=False,
    )
    losses = np.array(history.validation_loss)  # (30,)
    curves[batch_size] = losses
    updates[batch_size] = epochs * int(np.ceil(n_samples / batch_size))
    best[batch_size], worst_late[batch_size] = losses.min(), losses[10:].max()
    print(
        f"{batch_size:5} {updates[batch_size]:8,}"
        f" {losses[0]:20.3f} {losses[9]:7.3f} {losses[29]:7.3f}"
    )
