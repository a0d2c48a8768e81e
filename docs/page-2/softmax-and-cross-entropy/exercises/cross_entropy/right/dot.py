def cross_entropy(p, y):
    return -np.dot(y.ravel(), np.log(p).ravel()) / len(p)
