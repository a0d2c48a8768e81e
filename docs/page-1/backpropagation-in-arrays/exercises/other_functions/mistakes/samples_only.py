def other_functions(X, y, W2, a1, a2):
    dz2 = 2 * (a2 - y) / len(y)
    dz1 = dz2 @ W2.T * (1 - a1**2)
    return X.T @ dz1
