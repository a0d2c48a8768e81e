def other_functions(X, y, W2, a1, a2):
    dz2 = 2 * (a2 - y) / y.size
    return dz2 @ W2.T * (1 - a1**2)
