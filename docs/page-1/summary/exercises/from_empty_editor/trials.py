def trials(rng):
    def draw(n, p, h, q, epochs):
        X, W1, W2 = (rng.normal(size=size).round(1) for size in ((n, p), (p, h), (h, q)))
        return X, rng.integers(0, 2, (n, q)), W1, W2, float(rng.choice([0.5, 2.0])), epochs

    for sizes in ([6, 2, 3, 4, 2], [5, 4, 2, 3, 3], [7, 3, 5, 2, 4]):
        yield draw(*sizes), ""
    yield draw(4, 2, 3, 1, 3), "one output"
    yield draw(6, 2, 3, 3, 2), "square weights"
    yield draw(int(rng.integers(100, 140)), 11, 13, 12, 2), "many numbers"
