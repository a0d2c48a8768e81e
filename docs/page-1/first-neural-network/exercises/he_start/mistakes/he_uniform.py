def he_start(p, h, seed):
    limit = np.sqrt(6 / p)
    return np.random.default_rng(seed).uniform(-limit, limit, (p, h))
