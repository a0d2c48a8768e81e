def cross_entropy(p, y):
    benar = (p * y).sum(axis=1)
    return -np.log(benar).sum() / len(benar)
