def trials(rng):
    def draw(n, p, k):
        labels = rng.integers(0, k, n)
        return rng.normal(size=(n, p)), labels, rng.normal(size=(p, k)), rng.normal(size=(1, k))

    yield (*draw(6, 2, 3), 0.5, 4), ""
    yield (*draw(7, 4, 2), 0.3, 3), ""
    yield (*draw(9, 3, 5), 0.8, 5), ""
    yield (*draw(5, 2, 4), 0.5, 1), ""
    yield (*draw(int(rng.integers(100, 140)), 11, 6), 0.4, 3), "many numbers"
