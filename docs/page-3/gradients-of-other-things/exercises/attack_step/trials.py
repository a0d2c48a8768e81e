def trials(rng):
    def draw(n, pixels, epsilon):
        X = rng.uniform(0, 1, (n, pixels))
        X[:, 0] = 0
        X[:, -1] = 1
        return X, 0.3 * rng.normal(size=(n, pixels)), epsilon

    for n, pixels, epsilon in ((3, 7, 0.1), (5, 6, 0.25), (4, 9, 0.05)):
        yield draw(n, pixels, epsilon), ""
    X, gradient, epsilon = draw(3, 8, 0.2)
    gradient[1] = 0
    yield (X, gradient, epsilon), ""
    X, gradient, epsilon = draw(4, 9, 0.6)
    yield (X, 1e-12 * gradient, epsilon), ""
    yield (rng.uniform(0.3, 0.7, (3, 6)), rng.normal(size=(3, 6)), 0.1), ""
    yield draw(1, 8, 0.15), "one sample"
    yield draw(int(rng.integers(100, 140)), 11, 0.1), "many numbers"
