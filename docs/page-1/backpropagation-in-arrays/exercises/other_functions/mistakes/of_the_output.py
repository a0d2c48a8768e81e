def other_functions(X, y, W2, a1, a2):
    dz2 = 2 * (a2 - y) / y.size
    return a1.T @ dz2
