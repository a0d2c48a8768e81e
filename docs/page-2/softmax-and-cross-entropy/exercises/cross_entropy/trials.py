def trials(rng):
    def draw(n, k):
        p = rng.uniform(0.2, 1, (n, k))
        return p / p.sum(axis=1, keepdims=True), np.eye(k)[rng.integers(0, k, n)]

    for sizes in ([2, 3], [4, 2], [3, 5], [5, 4]):
        yield draw(*sizes), ""
    p, y = draw(3, 4)
    p[0] = np.where(y[0] == 1, 8e-4, (1 - 8e-4) / 3)  # a bad surprise
    yield (p, y), ""
    yield draw(1, 3), "one sample"
    yield draw(int(rng.integers(100, 140)), 11), "many numbers"
