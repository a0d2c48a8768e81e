def cross_entropy(p, y):
    eps = 1e-12
    return -(y * np.log(p + eps)).sum() / y.shape[0]
