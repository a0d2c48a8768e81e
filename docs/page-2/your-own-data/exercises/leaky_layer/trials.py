def trials(rng):
    def draw(*size):
        return 2 * rng.normal(size=size), rng.normal(size=size)

    for size, leak in (((2, 3), 0.5), ((4, 2), 0.1), ((3, 5), 0.2)):
        yield (*draw(*size), leak), ""
    yield (*draw(1, 4), 0.3), "one sample"
    yield (np.array([[0.0, -2.0, 2.0]]), np.array([[3.0, 1.0, -1.0]]), 0.1), ""
    yield (*draw(int(rng.integers(100, 140)), 11), 0.05), "many numbers"
