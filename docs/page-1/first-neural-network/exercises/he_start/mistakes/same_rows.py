def he_start(p, h, seed):
    return np.tile(np.random.default_rng(seed).standard_normal(h), (p, 1)) * np.sqrt(2 / p)
