def trials(rng):
    for n in (3, 5, 4):
        yield (2 * rng.normal(size=n),), ""
    yield (rng.normal(size=(3, 4)),), ""
    yield (np.zeros(3),), "z = 0"
    yield (np.array([-2, 1, 3]),), "whole numbers"
    yield (3 * rng.normal(size=int(rng.integers(100, 140))),), "many numbers"
