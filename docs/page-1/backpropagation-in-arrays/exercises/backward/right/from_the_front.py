galat = a2 - y
dL_da2 = galat / (len(y) * y.shape[1] / 2)
da2_dz2 = np.multiply(a2, 1 - a2)
dz2 = dL_da2 * da2_dz2
dW2 = (dz2.T @ a1).T
db2 = dz2.sum(axis=0).reshape(1, -1)
da1 = (W2 @ dz2.T).T
kemiringan = a1 * (1 - a1)
dz1 = kemiringan * da1
dW1 = np.einsum("ni,nj->ij", X, dz1)
db1 = dz1.sum(axis=0)[None, :]
