def step_back(X, W, b, da):
    dz = np.maximum(da, 0)
    dX = dz @ W.T
    return dX
