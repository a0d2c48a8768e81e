def other_functions(X, y, W2, a1, a2):
    dz2 = 2 * (a2 - y) / y.size
    return X.T @ (dz2 @ W2.T)
