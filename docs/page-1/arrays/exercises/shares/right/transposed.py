def shares(X):
    return (X.T / X.sum(axis=1)).T
