def other_functions(X, y, W2, a1, a2):
    dz2 = 2 * (a2 - y) / y.size
    dz1 = dz2 @ W2.T * a1 * (1 - a1)
    return X.T @ dz1
