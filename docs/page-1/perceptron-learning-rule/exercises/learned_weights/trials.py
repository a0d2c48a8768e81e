def trials(rng):
    def draw(n, p, passes):
        return rng.integers(-3, 4, (n, p)), rng.permutation(np.arange(n) % 2), passes

    for sizes in ([6, 2, 3], [8, 3, 2], [9, 4, 5], [12, 5, 3]):
        yield draw(*sizes), ""
    yield (np.array([[0, 0], [0, 1], [1, 0], [1, 1]]), np.array([0, 0, 0, 1]), 4), "whole numbers"
    yield (np.array([[0, 0], [0, 1], [1, 0], [1, 1]]), np.array([1, 0, 0, 0]), 3), "whole numbers"
    yield draw(7, 7, 2), "square"
    yield draw(int(rng.integers(100, 140)), 6, 2), "many numbers"
