def shares(X):
    return X / X[:, :1]
