def tea_share(X):
    teh = X[:, 1]
    semua = X.sum(axis=1)
    return teh / semua
