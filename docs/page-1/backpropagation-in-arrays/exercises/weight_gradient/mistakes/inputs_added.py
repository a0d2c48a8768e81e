def weight_gradient(X, dz1):
    return np.tile((X.sum(axis=1, keepdims=True) * dz1).sum(axis=0), (X.shape[1], 1))
