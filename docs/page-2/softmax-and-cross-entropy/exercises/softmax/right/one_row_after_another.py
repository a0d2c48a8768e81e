def softmax(z):
    hasil = np.zeros_like(z)
    for i in range(len(z)):
        e = np.exp(z[i] - np.max(z[i]))
        hasil[i] = e / np.sum(e)
    return hasil
