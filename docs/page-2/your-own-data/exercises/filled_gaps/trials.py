def trials(rng):
    def draw(n, m, p):
        train, test = rng.gamma(2, 20, size=(n, p)), rng.gamma(2, 30, size=(m, p))
        train[rng.integers(1, n, p), np.arange(p)] = np.nan
        test[0, -1] = np.nan
        return train, test

    for sizes in ((6, 5, 3), (7, 4, 2), (9, 3, 4)):
        yield draw(*sizes), ""
    train, test = draw(8, 4, 3)
    test[1] = np.nan
    yield (train, test), ""
    yield draw(5, 1, 3), "one sample"
    yield draw(6, 4, 1), "one column"
    yield draw(int(rng.integers(100, 140)), 90, 11), "many numbers"
