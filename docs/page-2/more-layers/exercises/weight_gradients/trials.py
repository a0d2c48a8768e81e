def trials(rng):
    def draw(n, p, layers):
        W = rng.normal(size=(layers, p, p)) / np.sqrt(p)
        X, z = np.zeros((layers, n, p)), np.zeros((layers, n, p))
        a = rng.normal(size=(n, p))
        for k in range(layers):
            X[k], z[k] = a, a @ W[k] + rng.normal(size=p)
            a = np.maximum(0, z[k])
        return W, X, z, rng.normal(size=(n, p))

    for sizes in ([4, 3, 2], [5, 4, 3], [6, 3, 4]):
        yield draw(*sizes), ""
    yield draw(1, 4, 3), "one sample"
    yield draw(int(rng.integers(100, 140)), 11, 3), "many numbers"
