def shares(X):
    hasil = X.astype(float)
    for i in range(len(X)):
        hasil[i] = X[i] / np.sum(X[i])
    return hasil
