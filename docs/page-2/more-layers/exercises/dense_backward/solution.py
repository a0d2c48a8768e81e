dz = da * (z > 0)
dW = X.T @ dz
db = dz.sum(axis=0, keepdims=True)
dX = dz @ W.T
