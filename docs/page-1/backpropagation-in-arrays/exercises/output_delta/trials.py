def trials(rng):
    def draw(n, q):
        return rng.uniform(0.1, 0.9, (n, q)), rng.integers(0, 2, (n, q)).astype(float)

    for sizes in ([2, 3], [4, 2], [3, 5]):
        yield draw(*sizes), ""
    a2, _ = draw(5, 2)
    a2[0], a2[1, 0] = 0.002, 0.999
    yield (a2, rng.uniform(0, 1, (5, 2))), ""
    yield draw(9, 1), "one output"
    yield draw(1, 3), "one sample"
    yield draw(int(rng.integers(100, 140)), 11), "many numbers"
