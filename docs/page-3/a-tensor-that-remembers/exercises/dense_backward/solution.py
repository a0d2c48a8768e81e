z = X @ W + b
a = np.maximum(z, 0)
dz = da * np.sign(a)
db = dz.sum(axis=0, keepdims=True)
dW = X.T @ dz
dX = dz @ W.T
