def he_start(p, h, seed):
    generator = np.random.Generator(np.random.PCG64(seed))
    return np.multiply(generator.standard_normal([p, h]), np.sqrt(np.divide(2, p)))
