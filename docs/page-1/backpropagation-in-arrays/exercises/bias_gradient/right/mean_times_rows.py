def bias_gradient(dz1):
    return dz1.mean(axis=0, keepdims=True) * len(dz1)
