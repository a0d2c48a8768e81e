def cross_entropy(p, y):
    return -np.log(np.sum(p * y, axis=1).mean())
