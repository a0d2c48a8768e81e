def step_back(X, W, b, da):
    z = X @ W + b
    dz = da * (z > 0)
    dX = dz.sum(axis=0, keepdims=True)
    return dX
