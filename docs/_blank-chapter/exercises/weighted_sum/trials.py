def trials(rng):
    for n, p, q in ((4, 2, 3), (3, 4, 2), (5, 3, 4)):
        yield (rng.normal(size=(n, p)), rng.normal(size=(p, q)), rng.normal(size=q)), ""
    yield (rng.normal(size=(1, 3)), rng.normal(size=(3, 2)), rng.normal(size=2)), "one sample"
    n = int(rng.integers(100, 140))
    yield (rng.normal(size=(n, 13)), rng.normal(size=(13, 11)), rng.normal(size=11)), "many numbers"
