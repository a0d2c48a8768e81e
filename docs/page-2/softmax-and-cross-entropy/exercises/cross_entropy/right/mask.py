def cross_entropy(p, y):
    return np.mean(-np.log(p[y == 1]))
