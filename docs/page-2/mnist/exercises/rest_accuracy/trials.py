def trials(rng):
    def draw(n, classes, k):
        scores = rng.normal(size=(n, classes))
        y = np.where(rng.random(n) < 0.7, scores.argmax(axis=1), rng.integers(0, classes, n))
        e = np.exp(2 * scores)
        return e / e.sum(axis=1, keepdims=True), y, k

    for sizes in ((43, 5, 12), (61, 4, 23), (53, 3, 17), (71, 6, 31)):
        yield draw(*sizes), ""
    yield draw(47, 4, 0), "k = 0"
    yield draw(int(rng.integers(300, 400)), 10, 120), "many numbers"
