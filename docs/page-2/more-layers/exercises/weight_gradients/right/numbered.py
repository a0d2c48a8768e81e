def weight_gradients(W, X, z, da):
    gradients = [None] * len(W)
    for k in range(len(W) - 1, -1, -1):
        dz = np.where(z[k] > 0, da, 0)
        gradients[k] = np.dot(X[k].T, dz)
        da = np.dot(dz, W[k].T)
    return gradients
