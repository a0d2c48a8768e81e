def weighted_sum(X, W, b):
    return X @ W
