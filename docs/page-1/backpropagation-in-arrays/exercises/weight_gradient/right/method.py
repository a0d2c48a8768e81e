def weight_gradient(X, dz1):
    return X.transpose().dot(dz1)
