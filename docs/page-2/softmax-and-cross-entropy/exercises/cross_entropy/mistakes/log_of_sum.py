def cross_entropy(p, y):
    return -np.log(np.sum(y * p)) / len(y)
