def weight_gradients(W, X, z, da):
    gradients = []
    for k in reversed(range(len(W))):
        dz = da * np.maximum(0, z[k])
        gradients.append(X[k].T @ dz)
        da = dz @ W[k].T
    gradients.reverse()
    return gradients
