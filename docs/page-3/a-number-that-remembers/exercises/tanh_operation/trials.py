def trials(rng):
    for n in (3, 4, 2):
        yield (rng.uniform(-1.5, 1.5, n),), ""
    yield (np.array([0.0, 0.7]),), ""
    yield (rng.uniform(-1.5, 1.5, rng.integers(100, 140)),), "many numbers"
