def trials(rng):
    def draw(n, p, h):
        arrays = [rng.normal(size=size).round(1) for size in ((n, p), (p, h), (1, h), (p, h), (1, h))]
        return (*arrays, float(rng.choice([0.5, 2.0])))

    for sizes in ([5, 2, 3], [4, 3, 2], [6, 4, 5]):
        yield draw(*sizes), ""
    yield draw(1, 3, 4), "one sample"
    yield draw(5, 3, 3), "square weights"
    yield draw(int(rng.integers(100, 140)), 11, 12), "many numbers"
