def weight_gradients(W, X, z, da):
    gradients = []
    for k in reversed(range(len(W))):
        dz = da * (z[k] > 0)
        gradients.append(X[k].T @ dz)
        da = da @ W[k].T
    gradients.reverse()
    return gradients
