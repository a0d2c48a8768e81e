def trials(rng):
    def draw(n, steps):
        x = rng.integers(1, 4, n)
        return x, 3 * x + rng.integers(-2, 3, n), int(rng.integers(0, 3)), float(rng.choice([0.05, 0.1])), steps

    for n, steps in ((3, 2), (5, 4), (4, 7)):
        yield draw(n, steps), ""
    yield (np.array([3.0]), np.array([11.0]), 1.0, 0.05, 3), "one number"
    yield draw(6, 1), "one step"
    yield draw(int(rng.integers(100, 140)), 6), "many numbers"
