def other_functions(X, y, W2, a1, a2):
    return X.T @ ((2 * (a2 - y) / a2.size) @ W2.T * (1 - a1 * a1))
