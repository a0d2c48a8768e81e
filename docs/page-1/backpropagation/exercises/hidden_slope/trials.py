def trials(rng):
    for _ in range(4):
        yield (float(1 + rng.random()), float(rng.integers(0, 2)), float(rng.normal()), float(rng.normal())), ""
    yield (-1.5, 0.0, 0.7, 2.0), ""
    yield (2.0, 1.0, 0.4, -1.2), ""
