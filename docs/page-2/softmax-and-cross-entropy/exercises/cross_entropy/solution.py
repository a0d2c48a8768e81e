def cross_entropy(p, y):
    return -np.sum(y * np.log(p)) / len(y)
