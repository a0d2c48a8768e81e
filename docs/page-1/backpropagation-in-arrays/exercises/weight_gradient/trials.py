def trials(rng):
    def draw(n, p, h):
        return rng.normal(size=(n, p)), rng.normal(size=(n, h))

    for sizes in ([2, 3, 4], [4, 2, 3], [3, 5, 2]):
        yield draw(*sizes), ""
    yield draw(1, 2, 3), "one sample"
    yield draw(3, 3, 2), "square"
    yield tuple(np.vstack([rows, rows[:1]]) for rows in draw(3, 2, 4)), "repeated"
    yield draw(int(rng.integers(100, 140)), 13, 11), "many numbers"
