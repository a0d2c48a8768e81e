def trials(rng):
    for shape, eps in (((3,), 0.5), ((2, 3), 0.25), ((4, 1), 0.1)):
        yield (rng.normal(size=shape), eps), ""
    yield (np.array([0.7]), 0.2), ""
    yield (np.zeros((2, 2)), 0.4), ""
    yield (np.array([-900.0, 0.5, 900.0]), 0.25), "large numbers"
    yield (rng.normal(size=(int(rng.integers(100, 140)), 3)), 0.3), "many numbers"
