def trials(rng):
    def draw(n, h, q):
        return rng.normal(size=(n, q)), rng.normal(size=(h, q)), rng.uniform(0.1, 0.9, (n, h))

    for sizes in ([2, 3, 4], [4, 2, 3], [3, 5, 2]):
        yield draw(*sizes), ""
    dz2, W2, a1 = draw(5, 4, 3)
    a1[0], a1[1, 0] = 0.002, 0.999
    yield (dz2, W2, a1), ""
    yield draw(3, 2, 1), "one output"
    yield draw(1, 3, 2), "one sample"
    yield draw(2, 3, 3), "square weights"
    yield draw(int(rng.integers(100, 140)), 13, 11), "many numbers"
