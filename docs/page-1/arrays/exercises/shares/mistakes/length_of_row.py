def shares(X):
    return X / np.sqrt((X**2).sum(axis=1, keepdims=True))
