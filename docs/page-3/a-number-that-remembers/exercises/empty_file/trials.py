def trials(rng):
    for _ in range(4):
        yield tuple(rng.uniform(-3, 3, 3)), ""
    yield (2.0, -1.0, 3.0), ""
