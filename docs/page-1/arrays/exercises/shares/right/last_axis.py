def shares(X):
    return X / X.sum(-1, keepdims=True)
