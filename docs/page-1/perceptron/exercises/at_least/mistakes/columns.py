def at_least(X, k):
    return (X.sum(axis=0) >= k).astype(int)
