def trials(rng):
    def draw(n, p, h, k, q):
        X, W1 = rng.normal(size=(n, p)), rng.normal(size=(p, h))
        W2, W3 = rng.normal(size=(h, k)), rng.normal(size=(k, q))
        y = rng.integers(0, 2, (n, q)).astype(float)
        lr = float(rng.uniform(0.3, 3.0))
        return {"X": X, "y": y, "W1": W1, "W2": W2, "W3": W3, "lr": lr}

    for sizes in ([6, 2, 3, 5, 4], [5, 4, 2, 6, 3], [7, 3, 5, 4, 2]):
        yield draw(*sizes), ""
    yield draw(9, 2, 3, 4, 1), "one output"
    yield draw(int(rng.integers(100, 140)), 11, 13, 10, 12), "many numbers"
