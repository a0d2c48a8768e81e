def trials(rng):
    def draw(n, p):
        X, w = rng.normal(size=(n, p)).round(1), rng.normal(size=p).round(1)
        apart = np.sort(X @ w)[n // 2 - 1 : n // 2 + 1].mean() if n > 1 else 0.5
        return X, w, float(rng.choice([-1.005, 0.995])) if n > 9 else round(-float(apart), 2) + 0.005

    for sizes in ([5, 2], [60, 2], [50, 3], [70, 4], [40, 5]):
        yield draw(*sizes), ""
    yield (np.array([[0, 0], [0, 1], [1, 0], [1, 1]]), np.array([1, 1]), -1), "z = 0"
    yield (np.array([[2, 1], [1, 2], [3, 3]]), np.array([1, -1]), 0), "z = 0"
    yield draw(1, 3), "one sample"
    yield draw(int(rng.integers(100, 140)), 11), "many numbers"
    yield draw(7, 7), "square"
