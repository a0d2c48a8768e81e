dz2 = (a2 - y) * (1 / y.shape[0])
dW2 = (dz2.T @ a1).T
db2 = np.ones((1, len(y))) @ dz2
dz1 = np.where(a1 > 0, (W2 @ dz2.T).T, 0)
dW1 = np.einsum("np,nh->ph", X, dz1)
db1 = dz1.sum(axis=0).reshape(1, -1)
