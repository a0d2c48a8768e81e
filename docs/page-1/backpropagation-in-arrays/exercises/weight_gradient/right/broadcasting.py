def weight_gradient(X, dz1):
    return (X[:, :, None] * dz1[:, None, :]).sum(axis=0)
