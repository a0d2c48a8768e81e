def trials(rng):
    def draw(n, p):
        return rng.normal(size=(n, p)), rng.normal(size=p), rng.choice([-1, 1]) * rng.uniform(0.8, 1.2)

    for sizes in ([5, 2], [60, 2], [50, 3], [70, 4], [40, 5]):
        yield draw(*sizes), ""
    yield (np.array([[0, 0], [0, 1], [1, 0], [1, 1]]), np.array([1, 1]), -1), "z = 0"
    yield (np.array([[2, 1], [1, 2], [3, 3]]), np.array([1, -1]), 0), "z = 0"
    yield draw(1, 3), "one sample"
    yield draw(int(rng.integers(100, 140)), 11), "many numbers"
    yield draw(7, 7), "square"
