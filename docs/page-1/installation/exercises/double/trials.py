def trials(rng):
    for size in (3, 4, 5, 2):
        yield (rng.integers(3, 20, size) + rng.choice([0.25, 0.5], size),), ""
