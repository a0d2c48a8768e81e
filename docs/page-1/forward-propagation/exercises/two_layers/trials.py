def trials(rng):
    def draw(n, p, h, q):
        return [rng.normal(size=size).round(1) for size in ((n, p), (p, h), (1, h), (h, q), (1, q))]

    for sizes in ([6, 2, 3, 4], [5, 4, 2, 3], [7, 3, 5, 2]):
        yield draw(*sizes), ""
    yield draw(1, 2, 3, 4), "one sample"
    yield draw(6, 2, 3, 1), "one output"
    yield draw(5, 3, 3, 3), "square weights"
    yield draw(int(rng.integers(100, 140)), 11, 13, 12), "many numbers"
