def bias_gradient(dz1):
    return np.cumsum(dz1, axis=0)
