def he_start(p, h, seed):
    return np.full((p, h), np.random.default_rng(seed).standard_normal()) * np.sqrt(2 / p)
