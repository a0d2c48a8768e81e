# listing: show="cross_entropy"
import numpy as np

from nn_tutorial import cross_entropy, softmax

target = np.array([[0.0, 1.0, 0.0]])  # (1, 3), the right class is 1
scores = {
    "sure and right": np.array([[0.0, 4.0, 0.0]]),
    "undecided": np.array([[0.0, 0.0, 0.0]]),
    "sure and wrong": np.array([[4.0, 0.0, 0.0]]),
}
losses = {name: cross_entropy(z, target) for name, z in scores.items()}
chances = {name: softmax(z)[0, 1] for name, z in scores.items()}
for name in scores:
    print(f"{name:15} p = {chances[name]:.3f}  loss {losses[name]:.3f}")

batch = np.vstack(list(scores.values()))  # (3, 3)
batch_loss = cross_entropy(batch, np.repeat(target, 3, axis=0))
print(f"mean of the three         loss {batch_loss:.3f}")
