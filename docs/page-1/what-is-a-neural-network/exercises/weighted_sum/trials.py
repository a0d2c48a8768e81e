def trials(rng):
    for size in (3, 4, 2, 6):
        yield (rng.integers(1, 11, size).astype(float), rng.uniform(0.1, 0.9, size)), ""
    yield (rng.integers(1, 11, 3).astype(float), rng.normal(size=3)), ""
    yield (5 * rng.normal(size=5), rng.normal(size=5)), ""
    yield (np.array([4.0, 0.0, 4.0, 7.0]), np.array([0.5, 0.25, 0.5, 0.5])), "repeated"
    size = int(rng.integers(100, 140))
    yield (rng.integers(1, 11, size).astype(float), rng.normal(size=size)), "many numbers"
