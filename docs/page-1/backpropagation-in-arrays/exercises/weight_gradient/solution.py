def weight_gradient(X, dz1):
    return X.T @ dz1
