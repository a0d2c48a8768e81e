def at_least(X, k):
    weights = np.ones(X.shape[1])
    bias = -k
    return (X @ weights + bias >= 0).astype(int)
