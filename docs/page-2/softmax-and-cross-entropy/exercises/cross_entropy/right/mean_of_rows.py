def cross_entropy(p, y):
    return -np.mean(np.sum(y * np.log(p), axis=1))
