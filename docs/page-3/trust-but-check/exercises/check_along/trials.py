def trials(rng):
    def draw(n, p, eps):
        return rng.normal(size=(n, p)), rng.normal(size=n), rng.normal(size=(n, p)), eps

    for n, p, eps in ((2, 3, 0.5), (4, 2, 0.25), (3, 5, 0.1)):
        yield draw(n, p, eps), ""
    yield draw(1, 4, 0.2), "one sample"
    yield draw(int(rng.integers(100, 140)), 3, 0.3), "many numbers"
