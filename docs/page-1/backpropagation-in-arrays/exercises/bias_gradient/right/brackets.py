def bias_gradient(dz1):
    return [dz1.sum(0)]
