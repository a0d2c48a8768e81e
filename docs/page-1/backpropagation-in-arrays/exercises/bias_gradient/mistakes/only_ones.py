def bias_gradient(dz1):
    return np.ones((1, dz1.shape[1]))
