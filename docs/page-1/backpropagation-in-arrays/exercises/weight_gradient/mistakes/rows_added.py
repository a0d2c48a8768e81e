def weight_gradient(X, dz1):
    return np.outer(X.sum(axis=0), dz1.sum(axis=0))
