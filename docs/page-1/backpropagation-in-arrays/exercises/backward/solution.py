dL_da2 = 2 * (a2 - y) / y.size
da2_dz2 = a2 * (1 - a2)
dz2 = dL_da2 * da2_dz2
dW2 = a1.T @ dz2
db2 = dz2.sum(axis=0, keepdims=True)
da1 = dz2 @ W2.T
dz1 = da1 * a1 * (1 - a1)
dW1 = X.T @ dz1
db1 = dz1.sum(axis=0, keepdims=True)
