def other_functions(X, y, W2, a1, a2):
    galat = (a2 - y) / y.size
    kemiringan = (1 - a1) * (1 + a1)
    return 2 * (X.T @ (galat @ W2.T * kemiringan))
