def trials(rng):
    def draw(*size):
        return rng.normal(size=size), rng.normal(size=size), rng.normal(size=size)

    for size in ((3,), (2, 4), (5, 2)):
        yield (*draw(*size), rng.uniform(0.01, 0.4), rng.uniform(0.5, 0.95)), ""
    yield (*draw(6), rng.uniform(1, 3), 0.98), ""
    theta, _, g = draw(4)
    yield (theta, np.zeros(4), g, 0.1, 0.9), "first step"
    yield (*draw(3), 0.2, 0.0), "no momentum"
    yield (*draw(int(rng.integers(100, 140)), 11), 0.3, 0.6), "many numbers"
