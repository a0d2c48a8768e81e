def bias_gradient(dz1):
    return dz1.sum(axis=0).reshape(1, -1)
