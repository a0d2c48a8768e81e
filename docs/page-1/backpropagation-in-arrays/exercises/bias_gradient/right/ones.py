def bias_gradient(dz1):
    return np.ones((1, len(dz1))) @ dz1
