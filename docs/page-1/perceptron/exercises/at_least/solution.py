def at_least(X, k):
    return (X.sum(axis=1) - k >= 0).astype(int)
