def step_back(X, W, b, da):
    z = X @ W + b
    dz = da * (z > 0)
    dX = X.T @ dz
    return dX
