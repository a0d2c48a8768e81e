dL_da2 = -2 * (y - a2) / a2.size
da2_dz2 = (1 - a2) * a2
dz2 = 2 * (a2 - y) * a2 * (1 - a2) / y.size
dW2 = np.zeros(W2.shape)
for n in range(len(y)):
    dW2 += np.outer(a1[n], dz2[n])
db2 = [sum(dz2)]
da1 = np.array([W2 @ row for row in dz2])
dz1 = dz2 @ W2.T * (a1 - a1**2)
dW1 = X.transpose() @ dz1
db1 = np.ones((1, len(X))) @ dz1
