def tea_share(X):
    return X[:, 1] / (X[:, 0] + X[:, 1])
