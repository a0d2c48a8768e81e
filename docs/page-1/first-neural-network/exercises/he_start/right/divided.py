def he_start(p, h, seed):
    rng = np.random.default_rng(seed)
    return rng.standard_normal((p, h)) / np.sqrt(p / 2)
