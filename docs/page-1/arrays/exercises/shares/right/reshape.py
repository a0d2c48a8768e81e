def shares(X):
    return X / X.sum(axis=1).reshape(-1, 1)
