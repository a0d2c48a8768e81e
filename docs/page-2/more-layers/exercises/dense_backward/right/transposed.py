dz = np.multiply(da, (z > 0).astype(float))
dW = (dz.T @ X).T
db = np.ones((1, len(dz))) @ dz
dX = (W @ dz.T).T
