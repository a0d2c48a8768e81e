def shares(X):
    return X / (X.sum(axis=1, keepdims=True) - X)
