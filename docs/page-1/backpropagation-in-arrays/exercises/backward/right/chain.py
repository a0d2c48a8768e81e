N = y.size
dL_da2 = (a2 - y) * 2 / N
da2_dz2 = a2 - a2**2
dz2 = da2_dz2 * dL_da2
db2 = np.sum(dz2, axis=0, keepdims=True)
dW2 = np.dot(a1.T, dz2)
da1 = np.dot(dz2, W2.T)
dz1 = da1 * (a1 * (1 - a1))
db1 = np.sum(dz1, axis=0, keepdims=True)
dW1 = np.dot(X.T, dz1)
