def he_start(p, h, seed):
    return np.random.default_rng(seed).standard_normal((h, p)).T * np.sqrt(2 / p)
