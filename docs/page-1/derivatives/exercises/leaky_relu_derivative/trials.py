def trials(rng):
    def draw(*size):
        return 2 * rng.normal(size=size)

    yield (draw(4), 0.1), ""
    yield (draw(2, 3), 0.2), ""
    yield (draw(3, 2), 0.01), ""
    yield (np.array([-2.0, 0.0, 2.0]), 0.3), "z = 0"
    yield (np.array([-1000.0, -40.0, 40.0, 1000.0]), 0.05), "large numbers"
    yield (draw(int(rng.integers(100, 140)), 11), 0.15), "many numbers"
