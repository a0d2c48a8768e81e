def trials(rng):
    for sizes in ((4, 2), (3, 5), (5, 3), (2, 4)):
        yield (rng.integers(2, 20, sizes),), ""
    yield (rng.integers(2, 20, (1, 3)),), "one sample"
    yield (rng.integers(2, 20, (int(rng.integers(100, 140)), 13)),), "many numbers"
