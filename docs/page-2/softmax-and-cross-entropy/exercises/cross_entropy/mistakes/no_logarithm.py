def cross_entropy(p, y):
    return 1 - np.sum(y * p) / len(y)
