def weight_gradient(X, dz1):
    return np.einsum("ni,nj->ij", X, dz1)
