def trials(rng):
    for sizes in ((2, 3), (4, 2), (3, 5)):
        yield (rng.normal(size=sizes), rng.normal(size=sizes)), ""
    yield (rng.normal(size=(1, 4)), rng.normal(size=(1, 4))), "one sample"
    yield (rng.normal(size=(5, 1)), rng.normal(size=(5, 1))), "one column"
    size = (int(rng.integers(100, 140)), 11)
    yield (rng.normal(size=size), rng.normal(size=size)), "many numbers"
