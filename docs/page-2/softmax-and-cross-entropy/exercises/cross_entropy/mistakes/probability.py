def cross_entropy(p, y):
    return np.sum(p * y) / len(y)
