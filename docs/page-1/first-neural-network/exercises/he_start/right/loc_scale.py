def he_start(p, h, seed):
    simpangan_baku = np.sqrt(2.0 / p)
    return np.random.default_rng(seed=seed).normal(loc=0.0, scale=simpangan_baku, size=(p, h))
