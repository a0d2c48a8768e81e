def trials(rng):
    for size in (3, 4, 5, 2):
        yield (rng.integers(1, 20, size) / 20,), ""
    yield (rng.uniform(0, 1, 6),), ""
    yield (np.array([0.0, 0.5, 1.0]),), ""
    yield (rng.uniform(0, 1, int(rng.integers(100, 140))),), "many numbers"
