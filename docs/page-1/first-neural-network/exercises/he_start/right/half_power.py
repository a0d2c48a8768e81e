def he_start(p, h, seed):
    pembangkit = np.random.default_rng(seed)
    bobot = pembangkit.standard_normal(size=(p, h))
    return bobot * (2 / p) ** 0.5
