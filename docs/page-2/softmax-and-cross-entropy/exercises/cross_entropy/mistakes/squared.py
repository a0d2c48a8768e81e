def cross_entropy(p, y):
    return np.mean((p - y) ** 2)
