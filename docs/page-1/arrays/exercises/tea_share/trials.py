def trials(rng):
    for sizes in ((4, 2), (3, 5), (5, 3), (2, 4)):
        yield (rng.integers(2, 20, sizes),), ""
    X = rng.uniform(1, 9, (6, 4))
    X[:, 0] /= -10
    yield (X,), ""
    yield (rng.integers(2, 20, (1, 3)),), "one sample"
    yield (rng.integers(2, 20, (3, 3)),), "square"
    yield (rng.integers(2, 20, (int(rng.integers(100, 140)), 13)),), "many numbers"
