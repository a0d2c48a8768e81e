def he_start(p, h, seed):
    rng = np.random.default_rng(seed)
    return rng.normal(0, np.sqrt(2 / p), (p, h))
