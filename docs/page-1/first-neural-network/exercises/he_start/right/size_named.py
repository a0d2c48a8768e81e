def he_start(p, h, seed):
    rng = np.random.default_rng(seed)
    return rng.normal(size=(p, h)) * math.sqrt(2 / p)
