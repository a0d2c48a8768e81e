def tea_share(X):
    return X.T[1] / X.T.sum(axis=0)
