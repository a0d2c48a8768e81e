def step_back(X, W, b, da):
    dX = da @ W.T
    return dX
