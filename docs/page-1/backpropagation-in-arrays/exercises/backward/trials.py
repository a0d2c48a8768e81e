def trials(rng):
    def draw(n, p, h, q):
        X, W1, W2 = rng.normal(size=(n, p)), rng.normal(size=(p, h)), rng.normal(size=(h, q))
        b1, b2 = rng.normal(size=(1, h)), rng.normal(size=(1, q))
        a1 = sigmoid(X @ W1 + b1)
        a2 = sigmoid(a1 @ W2 + b2)
        y = rng.integers(0, 2, (n, q)).astype(float)
        return {"X": X, "y": y, "W2": W2, "a1": a1, "a2": a2}

    for sizes in ([6, 2, 3, 4], [5, 4, 2, 3], [7, 3, 5, 2]):
        yield draw(*sizes), ""
    yield draw(9, 2, 3, 1), "one output"
    yield draw(6, 2, 3, 3), "square weights"
    yield draw(int(rng.integers(100, 140)), 11, 13, 12), "many numbers"
