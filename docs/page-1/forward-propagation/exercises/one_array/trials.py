def trials(rng):
    def draw(n, p, q):
        return rng.normal(size=(n, p)), rng.normal(size=(p + 1, q))

    for sizes in ((4, 2, 3), (5, 3, 2), (2, 4, 3)):
        yield draw(*sizes), ""
    yield draw(1, 2, 3), "one sample"
    yield draw(6, 4, 1), "one output"
    yield draw(4, 3, 3), "square weights"
    yield draw(int(rng.integers(100, 140)), 13, 11), "many numbers"
