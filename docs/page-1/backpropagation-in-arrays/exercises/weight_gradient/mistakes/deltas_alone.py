def weight_gradient(X, dz1):
    return np.tile(dz1.sum(axis=0), (X.shape[1], 1))
