def trials(rng):
    for _ in range(4):
        yield (float(rng.normal()), float(1 + rng.random()), float(rng.integers(0, 2))), ""
    yield (0.7, -1.5, 0.0), ""
    yield (0.0, 2.0, 1.0), ""
