def layer(X, W, b):
    hasil = []
    for x in X:
        baris = []
        for j in range(W.shape[1]):
            z = b[0, j]
            for i in range(len(x)):
                z = z + x[i] * W[i, j]
            baris.append(1 / (1 + math.exp(-z)))
        hasil.append(baris)
    return hasil
