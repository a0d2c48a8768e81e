def at_least(X, k):
    return np.count_nonzero(X, axis=1) >= k
