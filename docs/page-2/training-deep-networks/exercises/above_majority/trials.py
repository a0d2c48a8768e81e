def trials(rng):
    def draw(n, ones, right):
        y = rng.permutation(np.where(np.arange(n) < ones, 1, 0))
        said = np.where(rng.random(n) < right, y, 1 - y)  # the answers, rounded
        return np.where(said == 1, rng.uniform(0.55, 0.98, n), rng.uniform(0.02, 0.45, n)), y

    for n, ones, right in ((13, 9, 0.9), (37, 24, 0.8), (29, 20, 0.5)):
        yield draw(n, ones, right), ""
    for n, ones, right in ((23, 7, 0.85), (41, 15, 0.6), (31, 9, 0.9)):
        yield draw(n, ones, right), "always 0"
    yield draw(26, 13, 0.8), "one half"
    yield draw(int(rng.integers(300, 400)), 190, 0.75), "many numbers"
