def trials(rng):
    for n in (3, 4, 2):
        yield (rng.normal(size=n), rng.normal(size=n)), ""
    yield (np.array([0.5]), np.array([2.0])), "one number"
    yield (np.array([1.0, 2.0, 4.0]), np.array([1.0, 3.0, 1.0])), ""
    n = int(rng.integers(100, 140))
    yield (rng.normal(size=n), rng.normal(size=n)), "many numbers"
