def bias_gradient(dz1):
    jumlah = np.sum(dz1, axis=0)
    return jumlah[np.newaxis, :]
