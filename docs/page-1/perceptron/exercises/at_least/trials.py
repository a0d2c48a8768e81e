def trials(rng):
    def draw(n, p, k):
        X = rng.integers(0, 2, (n, p))
        X[0, :k] = 1
        X[0, k:] = 0
        return X, k

    for n, p, k in ((6, 3, 2), (12, 4, 1), (15, 5, 3), (9, 4, 4), (20, 6, 4)):
        yield draw(n, p, k), ""
    yield (np.array([[0, 0], [0, 1], [1, 0], [1, 1]]), 2), ""
    yield draw(1, 5, 2), "one sample"
    yield draw(int(rng.integers(100, 140)), 11, 6), "many numbers"
    yield draw(7, 7, 4), "square"
