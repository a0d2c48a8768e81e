def trials(rng):
    def draw(*size):
        allowed, rows, first = rng.random(size) < 0.5, np.arange(size[0]), rng.integers(0, size[1], size[0])
        allowed[rows, first], allowed[rows, (first + 1) % size[1]] = True, False
        return rng.normal(size=size) * 2, allowed

    for sizes in ((2, 3), (4, 2), (3, 5)):
        yield draw(*sizes), ""
    yield draw(1, 4), "one sample"
    z, allowed = draw(3, 4)
    yield (z + 1000, allowed), "large numbers"
    z, allowed = draw(3, 4)
    yield (z + np.array([[0], [900], [-900]]), allowed), "far rows"
    z, allowed = draw(2, 5)
    yield (z + np.where(allowed, 0, 900), allowed), "wide row"
    z, _ = draw(2, 3)
    yield (z + np.array([[0, 900, -900], [0, 0, 0]]), np.ones((2, 3), dtype=bool)), "wide row"
    yield draw(int(rng.integers(100, 140)), 11), "many numbers"
