def weight_gradients(W, X, z, da):
    gradients = []
    for k in range(len(W)):
        dz = da * (z[k] > 0)
        gradients.append(X[k].T @ dz)
        da = dz @ W[k].T
    return gradients
