def at_least(X, k):
    return int(X.sum() >= k)
