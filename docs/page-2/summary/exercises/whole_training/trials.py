def trials(rng):
    def draw(n, p, h, k, epochs, batch_size):
        X, W1, W2 = (rng.normal(size=size).round(1) for size in ((n, p), (p, h), (h, k)))
        y = np.eye(k)[rng.integers(0, k, n)]
        orders = np.array([rng.permutation(n) for _ in range(epochs)])
        return X, y, W1, W2, float(rng.choice([0.1, 0.4])), orders, batch_size

    for sizes in ([7, 2, 5, 3, 2, 3], [9, 4, 3, 2, 2, 4], [8, 3, 4, 5, 3, 2]):
        yield draw(*sizes), ""
    yield draw(6, 3, 4, 2, 2, 6), "one batch"
    yield draw(int(rng.integers(100, 140)), 11, 13, 12, 2, 32), "many numbers"
