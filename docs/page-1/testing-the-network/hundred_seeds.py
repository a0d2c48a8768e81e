# listing: time_limit=300
import numpy as np

from nn_tutorial import NeuralNetwork

X = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])  # (4, 2)
y = np.array([[0], [1], [1], [0]])  # (4, 1)

seeds, step, max_epochs, lr, limit = 100, 100, 3000, 2.0, 0.01
n_draws, most, size, smallest = 100, 20, 10, 2
every, unit = 4, 100_000


def train(hidden, seed):
    network = NeuralNetwork(2, hidden, 1, rng=seed)
    network.forward(X)
    losses = [network.loss(y)]  # at the start and every `step` epochs
    for _ in range(step, max_epochs + 1, step):
        losses.append(network.train(X, y, epochs=step, lr=lr, verbose=False))
        if losses[-1] < limit:
            break
    return losses


# for the figures: 0 where XOR is not solved; losses as whole numbers
needed, losses, solved, unsolved, medians = {}, {}, {}, {}, {}
for hidden in (2, 3, 4, 8):
    runs = [train(hidden, seed) for seed in range(seeds)]
    needed[hidden] = [step * (len(r) - 1) * (r[-1] < limit) for r in runs]
    points = [r[:-1:every] + r[-1:] for r in runs]
    losses[hidden] = [[round(unit * p) for p in curve] for curve in points]
    solved[hidden] = int(np.count_nonzero(needed[hidden]))
    unsolved[hidden] = seeds - solved[hidden]
    medians[hidden] = float(np.median([n for n in needed[hidden] if n]))
    print(f"{hidden} hidden neurons: {solved[hidden]} of {seeds} solved")

first_losses = {smallest: losses[smallest]}
more_losses = {h: losses[h] for h in losses if h != smallest}  # sent later

draws = []
for draw in range(1, n_draws + 1):
    order = np.random.default_rng(draw).permutation(seeds)
    draws.append(order[:most].tolist())


def solved_in(size):  # how many seeds of each draw solve XOR
    return [
        sum(needed[smallest][seed] > 0 for seed in drawn[:size])
        for drawn in draws
    ]


small, large = solved_in(size), solved_in(most)
perfect, first_solved = small.count(size), small[0]
lowest, highest = min(small), max(small)
mean_unsolved = size * (1 - solved[smallest] / seeds)
lowest_share, lowest_of_most = lowest / size, min(large) / most
chance, readers = 1.0, []  # that all seeds of a draw solve XOR
for drawn in range(most):
    chance *= (solved[smallest] - drawn) / (seeds - drawn)
    readers.append(n_draws * chance)  # who draw `drawn` + 1 seeds each
expected = readers[size - 1]
print(f"expected without a failure: {expected:.1f} of {n_draws}")
print(f"draws of {size}: {perfect} of {n_draws} without a failure", end="")
print(f", lowest {lowest_share:.0%}; draws of {most}: {lowest_of_most:.0%}")
