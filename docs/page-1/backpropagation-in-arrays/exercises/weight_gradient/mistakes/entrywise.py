def weight_gradient(X, dz1):
    return X * dz1
