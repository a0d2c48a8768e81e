def trials(rng):
    def draw(n, p, q):
        X, W, b = rng.normal(size=(n, p)), rng.normal(size=(p, q)), rng.normal(size=(1, q))
        if n == 4:
            X[1], b[0, 0] = 0, 0
        return {"X": X, "W": W, "z": X @ W + b, "da": rng.normal(size=(n, q))}

    for sizes in ([6, 2, 3], [5, 4, 2], [7, 3, 5]):
        yield draw(*sizes), ""
    yield draw(4, 3, 2), "z = 0"
    yield draw(1, 3, 4), "one sample"
    yield draw(int(rng.integers(100, 140)), 11, 13), "many numbers"
