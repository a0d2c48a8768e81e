def weight_gradient(X, dz1):
    return np.outer(X[0], dz1[0])
