def shares(X):
    return X / X.sum()
