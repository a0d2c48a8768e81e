def he_start(p, h, seed):
    rng = np.random.default_rng(seed)
    W = np.zeros((p, h))
    for i in range(p):
        for j in range(h):
            W[i, j] = rng.standard_normal() * np.sqrt(2 / p)
    return W
