def cross_entropy(p, y):
    return -np.sum(np.log(p)) / len(y)
