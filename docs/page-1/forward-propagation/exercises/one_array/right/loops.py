def one_array(X, V):
    hasil = []
    for x in X:
        baris = []
        for j in range(V.shape[1]):
            z = V[0, j]
            for i in range(len(x)):
                z = z + x[i] * V[i + 1, j]
            baris.append(1 / (1 + math.exp(-z)))
        hasil.append(baris)
    return hasil
