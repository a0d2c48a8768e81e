def trials(rng):
    for n, p in ((3, 4), (5, 2), (4, 7)):
        yield (rng.normal(size=p), rng.normal(size=(n, p))), ""
    yield (rng.normal(size=3), rng.integers(-9, 10, (6, 3))), ""
    yield (rng.normal(size=3), rng.normal(size=(1, 3))), "one sample"
    yield (rng.normal(size=1), rng.normal(size=(6, 1))), "one column"
    yield (rng.normal(size=11), rng.normal(size=(int(rng.integers(100, 140)), 11))), "many numbers"
