def trials(rng):
    for guesses, busy in (
        ([0, 1, 1, 1], [0, 1, 0, 1]),
        ([0, 1, 0], [0, 1, 1]),
        ([0, 1, 1, 0, 1, 1], [0, 1, 1, 0, 0, 1]),
        ([1, 0, 0, 1, 0], [1, 0, 1, 1, 0]),
    ):
        order = rng.permutation(len(busy))
        yield (np.array(guesses)[order].reshape(-1, 1), np.array(busy)[order]), ""
    yield (np.array([[1]]), np.array([1])), "one sample"
    n = int(rng.integers(100, 140))
    busy = rng.integers(0, 2, n)
    guesses = np.where(rng.uniform(size=n) < 0.8, busy, 1 - busy)
    yield (guesses.reshape(-1, 1), busy), "many numbers"
