def trials(rng):
    def draw(n, p, q):
        return rng.normal(size=(n, p)), rng.normal(size=(p, q)), rng.normal(size=(1, q)), rng.normal(size=(n, q))

    for sizes in ((4, 3, 3), (5, 2, 2)):
        yield draw(*sizes), "square weights"
    for sizes in ((2, 3, 4), (5, 4, 2), (3, 2, 5)):
        yield draw(*sizes), ""
    yield draw(1, 3, 2), "one sample"
    X, W, b, da = draw(4, 3, 2)
    X[1], b[0, 0] = 0, 0
    yield (X, W, b, da), "z = 0"
    yield draw(int(rng.integers(100, 140)), 11, 13), "many numbers"
