def he_start(p, h, seed):
    return np.random.default_rng(seed).standard_normal((p, h)) * (2 / p)
