dL_da2 = np.zeros_like(a2)
for i in range(a2.shape[0]):
    for j in range(a2.shape[1]):
        dL_da2[i, j] = 2 * (a2[i, j] - y[i, j]) / a2.size
da2_dz2 = np.array([[a * (1 - a) for a in row] for row in a2])
dz2 = dL_da2 * da2_dz2
dW2, db2 = a1.T @ dz2, dz2.sum(0, keepdims=True)
da1 = dz2 @ W2.T
dz1 = da1 * a1 - da1 * a1 * a1
dW1, db1 = X.T @ dz1, dz1.sum(0, keepdims=True)
