def he_start(p, h, seed):
    np.random.seed(seed)
    return np.random.randn(p, h) * np.sqrt(2 / p)
