dz2 = a2.copy()
dz2[y == 1] -= 1
dz2 /= len(a2)
dW2 = a1.T.dot(dz2)
db2 = dz2.sum(0)[None]
dz1 = dz2 @ W2.T
dz1[z1 <= 0] = 0
dW1 = X.T.dot(dz1)
db1 = dz1.sum(0)[np.newaxis]
