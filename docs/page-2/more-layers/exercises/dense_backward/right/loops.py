dz = da.copy()
dz[z <= 0] = 0
dW = np.zeros_like(W)
for x, d in zip(X, dz):
    dW += np.outer(x, d)
db = np.array([sum(dz)])
dX = np.array([W @ d for d in dz])
