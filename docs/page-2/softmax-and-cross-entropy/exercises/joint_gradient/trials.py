def trials(rng):
    def draw(n, k):
        p = rng.uniform(0.2, 1, (n, k))
        return p / p.sum(axis=1, keepdims=True), np.eye(k)[rng.integers(0, k, n)]

    for sizes in ([2, 3], [4, 2], [3, 5]):
        yield draw(*sizes), ""
    yield draw(1, 3), "one sample"
    yield draw(int(rng.integers(100, 140)), 11), "many numbers"
