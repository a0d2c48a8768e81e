def tea_share(X):
    return X / X.sum(axis=1, keepdims=True)
