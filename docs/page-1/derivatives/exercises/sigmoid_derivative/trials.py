def trials(rng):
    for sizes in ((2, 3), (4,), (3, 2)):
        yield (rng.normal(size=sizes) * 2,), ""
    yield (np.zeros(2),), "z = 0"
    yield (np.array([-1000.0, -40.0, 0.0, 40.0, 1000.0]),), "large numbers"
    yield (rng.normal(size=(int(rng.integers(100, 140)), 11)),), "many numbers"
