def trials(rng):
    def draw(n, p, h, q):
        X, W1, W2 = rng.normal(size=(n, p)), rng.normal(size=(p, h)), rng.normal(size=(h, q))
        b1, b2 = rng.normal(size=(1, h)), rng.normal(size=(1, q))
        a1 = np.tanh(X @ W1 + b1)
        return X, rng.normal(size=(n, q)), W2, a1, a1 @ W2 + b2

    for sizes in ([6, 2, 3, 4], [5, 4, 2, 3], [7, 3, 5, 2]):
        yield draw(*sizes), ""
    yield draw(9, 2, 3, 1), "one output"
    yield draw(6, 2, 3, 3), "square weights"
    yield draw(int(rng.integers(100, 140)), 11, 13, 12), "many numbers"
