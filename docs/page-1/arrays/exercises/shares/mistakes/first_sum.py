def shares(X):
    return X / X[0].sum()
