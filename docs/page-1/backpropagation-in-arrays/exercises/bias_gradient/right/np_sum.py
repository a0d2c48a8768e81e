def bias_gradient(dz1):
    return np.sum(dz1, axis=0, keepdims=True)
