def at_least(X, k):
    return (X[:, 0] + X[:, 1] - k >= 0).astype(int)
