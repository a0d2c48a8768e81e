def cross_entropy(p, y):
    kelas = y.argmax(axis=1)
    return -np.log(p[np.arange(len(p)), kelas]).mean()
