import numpy as np

from nn_tutorial import NeuralNetwork

hidden = 2
size = 10
draw = 1
seed = 0

X = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])  # (4, 2)
y = np.array([[0], [1], [1], [0]])  # (4, 1)
step, max_epochs, lr, limit = 100, 3000, 2.0, 0.01


def train(seed):
    network = NeuralNetwork(2, hidden, 1, rng=seed)
    network.forward(X)
    losses = [network.loss(y)]  # at the start and every `step` epochs
    for _ in range(step, max_epochs + 1, step):
        losses.append(network.train(X, y, epochs=step, lr=lr, verbose=False))
        if losses[-1] < limit:
            break
    return losses


drawn = np.random.default_rng(draw).permutation(100)[:size].tolist()
needed, final = [], []  # epochs, 0 where XOR is not solved; the last loss
for each in drawn:
    losses = train(each)
    final.append(round(losses[-1], 5))
    needed.append(step * (len(losses) - 1) if losses[-1] < limit else 0)
    print(f"seed {each:2}: {needed[-1]:4} epochs, loss {final[-1]:.5f}")
solved = np.count_nonzero(needed)
share = solved / size
print(f"draw {draw}: {solved} of {size} solved, {share:.0%}")

losses = train(seed)
curve = np.round(losses[:-1:4] + losses[-1:], 5)
print(f"seed {seed}: loss every {4 * step} epochs, and at the end")
print(curve)
