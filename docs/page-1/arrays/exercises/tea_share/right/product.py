def tea_share(X):
    return X[:, 1] / (X @ np.ones(X.shape[1]))
