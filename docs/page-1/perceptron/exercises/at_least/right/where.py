def at_least(X, k):
    return np.where(X.mean(axis=1) * X.shape[1] > k - 0.5, 1, 0)
