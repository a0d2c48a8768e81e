def trials(rng):
    for size in (3, 4, 5, 2):
        yield (rng.integers(3, 20, size) + rng.choice([0.25, 0.5], size),), ""
    yield (9 * rng.normal(size=6),), ""
    yield (rng.integers(3, 20, int(rng.integers(100, 140))) + 0.25,), "many numbers"
