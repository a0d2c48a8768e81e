dz2 = (a2 - y) / len(y)
dW2 = a1.T @ dz2
db2 = dz2.sum(axis=0, keepdims=True)
dz1 = dz2 @ W2.T * (z1 > 0)
dW1 = X.T @ dz1
db1 = dz1.sum(axis=0, keepdims=True)
