def shares(X):
    per_day = np.sum(X, axis=1, keepdims=True)
    return X / per_day
