small, large = 16, 256
nine_times, thrice = 3**2 * small, 3 * small
squared = small**2

# three searches for a learning rate: rates and losses
tried = {
    "P": (0.001, 0.01, 0.1),
    "Q": (0.01, 0.1, 1),
    "R": (0.1, 1, 10),
}
ended = {
    "P": (0.68, 0.61, 0.42),
    "Q": (0.61, 0.42, 0.55),
    "R": (0.42, 0.55, 1.7),
}
best = {name: rates[ended[name].index(0.42)] for name, rates in tried.items()}

# the slices of the first program, each a place too short
n_samples, batch_size, used = 10, 4, 0
for start in range(0, n_samples, batch_size):
    used += len(range(n_samples)[start : start + batch_size - 1])
never, none, of_first, of_each = n_samples - used, 0, 1, 3

# a batch of two classes, equally frequent
batch, usual, classes = 4, 32, 2
rows = classes**batch
one_sided = classes / rows
of_the_first, by_number = 1 / rows, 2 / (batch + 1)
of_three = classes / classes ** (batch - 1)
with_usual = classes / classes**usual
print(f"batches of {batch}: {one_sided:.3f} hold one class alone")
print(f"batches of {usual}: {with_usual:.0e}")
