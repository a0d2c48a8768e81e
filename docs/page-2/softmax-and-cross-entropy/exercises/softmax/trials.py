def trials(rng):
    for sizes in ((2, 3), (4, 2), (3, 5)):
        yield (rng.normal(size=sizes) * 2,), ""
    yield (rng.normal(size=(1, 4)),), "one sample"
    yield (rng.normal(size=(3, 4)) + 1000,), "large numbers"
    yield (rng.normal(size=(3, 4)) + np.array([[0], [900], [-900]]),), "far rows"
    yield (rng.normal(size=(2, 3)) + np.array([[0, 900, -900], [0, 0, 0]]),), "wide row"
    yield (rng.normal(size=(int(rng.integers(100, 140)), 11)) * 2,), "many numbers"
