def at_least(X, k):
    return (X.mean(axis=1) >= k).astype(int)
