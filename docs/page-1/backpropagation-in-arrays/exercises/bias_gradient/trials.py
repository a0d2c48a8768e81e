def trials(rng):
    for sizes in ((2, 3), (4, 2), (3, 5)):
        yield (rng.normal(size=sizes),), ""
    yield (rng.normal(size=(4, 1)),), "one column"
    yield (rng.normal(size=(2, 3))[[0, 1, 0]],), "repeated"
    yield (rng.normal(size=(1, 3)),), "one sample"
    yield (rng.normal(size=(int(rng.integers(100, 140)), 11)),), "many numbers"
