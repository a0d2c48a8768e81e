def weight_gradient(X, dz1):
    return np.tensordot(X, dz1, axes=(0, 0))
