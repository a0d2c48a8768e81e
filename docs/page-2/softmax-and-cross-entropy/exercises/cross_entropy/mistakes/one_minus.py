def cross_entropy(p, y):
    return -np.sum(y * np.log(1 - p)) / len(y)
