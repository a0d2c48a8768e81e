def bias_gradient(dz1):
    return dz1.T @ dz1
