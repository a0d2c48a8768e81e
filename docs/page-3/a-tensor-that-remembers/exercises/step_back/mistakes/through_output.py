def step_back(X, W, b, da):
    z = X @ W + b
    dz = da * np.maximum(z, 0)
    dX = dz @ W.T
    return dX
