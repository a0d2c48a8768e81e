def shares(X):
    result = X.copy()
    for i in range(len(X)):
        result[i] = X[i] / X[i].sum()
    return result
