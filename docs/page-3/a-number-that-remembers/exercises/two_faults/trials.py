def trials(rng):
    for _ in range(4):
        yield tuple(rng.uniform(-3, 3, 2)), ""
    yield (3.0, -2.0), ""
