def shares(X):
    return X / X.sum(axis=0)
