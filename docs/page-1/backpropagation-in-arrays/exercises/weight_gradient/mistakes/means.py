def weight_gradient(X, dz1):
    return np.outer(X.mean(axis=0), dz1.mean(axis=0))
