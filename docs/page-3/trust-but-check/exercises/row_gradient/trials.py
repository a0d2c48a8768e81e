def trials(rng):
    for n, k in ((3, 4), (4, 2), (2, 5), (3, 3)):
        yield (rng.normal(size=(n, k)), rng.normal(size=(n, k))), ""
    yield (rng.normal(size=(1, 3)), rng.normal(size=(1, 3))), ""
    n = int(rng.integers(100, 140))
    yield (rng.normal(size=(n, 3)), rng.normal(size=(n, 3))), "many numbers"
