def trials(rng):
    for p, h in ((2, 3), (5, 4), (3, 7)):
        yield (p, h, int(rng.integers(1, 1000))), ""
    yield (9, 1, int(rng.integers(1, 1000))), "one column"
    yield (int(rng.integers(100, 140)), 30, int(rng.integers(1, 1000))), "many numbers"
