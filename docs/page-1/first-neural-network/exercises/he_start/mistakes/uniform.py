def he_start(p, h, seed):
    return np.random.default_rng(seed).uniform(-1, 1, (p, h)) * np.sqrt(2 / p)
