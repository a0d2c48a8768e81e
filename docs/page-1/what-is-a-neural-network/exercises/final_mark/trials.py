def trials(rng):
    for size in (3, 4, 2, 6):
        yield (rng.integers(0, 5, size).astype(float), rng.integers(1, 7, size).astype(float)), ""
    yield (rng.uniform(0, 4, 3), rng.uniform(0.2, 3, 3)), ""
    yield (5 * rng.normal(size=5), rng.uniform(0.2, 3, 5)), ""
    yield (np.array([4.0, 0.0, 4.0, 3.0]), np.array([2.0, 1.0, 2.0, 2.0])), "repeated"
    size = int(rng.integers(100, 140))
    yield (rng.integers(0, 5, size).astype(float), rng.uniform(0.2, 3, size)), "many numbers"
