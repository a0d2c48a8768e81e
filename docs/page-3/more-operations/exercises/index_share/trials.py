def trials(rng):
    for n, size in ((4, 6), (3, 7), (5, 8)):
        yield (rng.normal(size=size), rng.integers(0, n, size), n), ""
    yield (rng.normal(size=3), np.array([2, 0, 3]), 5), ""
    yield (rng.normal(size=4), np.array([1, 1, 1, 1]), 2), ""
    size = int(rng.integers(100, 140))
    yield (rng.normal(size=size), rng.integers(0, 11, size), 11), "many numbers"
