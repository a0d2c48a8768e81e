def trials(rng):
    def draw(n, p, h, q):
        X, W1, W2 = rng.normal(size=(n, p)), rng.normal(size=(p, h)), rng.normal(size=(h, q))
        b1, b2 = rng.normal(size=(1, h)), rng.normal(size=(1, q))
        y = rng.integers(0, 2, (n, q)).astype(float)
        lr = float(rng.uniform(0.3, 3.0))
        return {"X": X, "y": y, "W1": W1, "b1": b1, "W2": W2, "b2": b2, "lr": lr}

    for sizes in ([6, 2, 3, 4], [5, 4, 2, 3], [7, 3, 5, 2]):
        yield draw(*sizes), ""
    yield draw(9, 2, 3, 1), "one output"
    yield draw(int(rng.integers(100, 140)), 11, 13, 12), "many numbers"
