def hidden_delta(dz2, W2, a1):
    galat = np.matmul(dz2, W2.transpose())
    kemiringan = a1 * (1 - a1)
    return np.multiply(galat, kemiringan)
