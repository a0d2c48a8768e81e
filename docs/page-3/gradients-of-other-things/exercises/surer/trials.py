def trials(rng):
    def draw(n, pixels, step, epsilon):
        start = rng.uniform(0, 1, (n, pixels))
        start[:, 0] = 0
        start[:, -1] = 1
        X = np.clip(start + epsilon * rng.uniform(-1, 1, (n, pixels)), 0, 1)
        return X, 0.3 * rng.normal(size=(n, pixels)), step, start, epsilon

    for n, pixels, step, epsilon in ((3, 7, 0.1, 0.15), (5, 6, 0.2, 0.25), (4, 9, 0.05, 0.1)):
        yield draw(n, pixels, step, epsilon), ""
    X, gradient, *rest = draw(3, 8, 0.1, 0.2)
    gradient[1] = 0
    yield (X, gradient, *rest), ""
    X, gradient, *rest = draw(4, 9, 0.5, 0.6)
    yield (X, 1e-12 * gradient, *rest), ""
    yield draw(1, 8, 0.15, 0.2), "one sample"
    yield draw(int(rng.integers(100, 140)), 11, 0.1, 0.25), "many numbers"
