def he_start(p, h, seed):
    W = np.random.default_rng(seed).standard_normal((p, h))
    W *= np.sqrt(2 / p)
    return W
