dz2 = (a2 - y) / len(X)
dW2 = a1.T @ dz2
db2 = ((a2 - y).mean(axis=0)).reshape(1, -1)
dz1 = dz2 @ np.transpose(W2) * np.heaviside(z1, 0)
dW1 = X.T @ dz1
db1 = dz1.sum(axis=0, keepdims=True)
