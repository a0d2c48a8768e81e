def bias_gradient(dz1):
    db1 = np.zeros((1, dz1.shape[1]))
    for baris in dz1:
        for j in range(len(baris)):
            db1[0, j] = db1[0, j] + baris[j]
    return db1
