def bias_gradient(dz1):
    return np.array([sum(dz1)])
