def trials(rng):
    def draw(n, m, p):
        centre, spread = rng.uniform(2, 5, p), rng.uniform(1, 3, p)
        return centre + spread * rng.normal(size=(n, p)), centre + spread * rng.normal(size=(m, p))

    for sizes in ([6, 4, 3], [7, 5, 2], [8, 3, 4]):
        yield draw(*sizes), ""
    train, test = draw(7, 4, 3)
    for part in (train, test):
        part[:, 0] = 3 + 0.02 * part[:, 0]
    yield (train, test), ""
    yield draw(9, 1, 3), "one sample"
    yield draw(5, 4, 1), "one column"
    yield draw(int(rng.integers(100, 140)), 90, 11), "many numbers"
