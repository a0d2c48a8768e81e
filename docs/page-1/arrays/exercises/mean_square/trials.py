def trials(rng):
    for n in (4, 3, 6, 5):
        takings = rng.integers(50, 120, n)
        yield (takings.reshape(-1, 1) + rng.integers(-9, 10, (n, 1)) + 0.5, takings), ""
    yield (np.array([[60.0]]), np.array([62])), "one sample"
    takings = rng.integers(50, 120, rng.integers(100, 140))
    yield (takings.reshape(-1, 1) + rng.integers(-9, 10, (len(takings), 1)) + 0.5, takings), "many numbers"
