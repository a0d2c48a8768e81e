def trials(rng):
    def draw(n, p, k):
        return rng.normal(size=(n, p)), rng.integers(0, k, n)

    def start(p, k):
        return rng.normal(size=(p, k)), rng.normal(size=(1, k))

    yield (*draw(6, 2, 3), *draw(3, 2, 3), *start(2, 3), 0.5, 4), ""
    yield (*draw(2, 4, 2), *draw(7, 4, 2), *start(4, 2), 0.3, 3), ""
    yield (*draw(9, 3, 5), *draw(5, 3, 5), *start(3, 5), 0.8, 5), ""
    yield (*draw(5, 2, 4), *draw(8, 2, 4), *start(2, 4), 0.5, 1), ""
    yield (*draw(4, 3, 3), *draw(4, 3, 3), *start(3, 3), 0.6, 3), ""
    yield (*draw(int(rng.integers(100, 140)), 11, 6), *draw(40, 11, 6), *start(11, 6), 0.4, 3), "many numbers"
