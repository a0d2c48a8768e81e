def weight_gradient(X, dz1):
    return (dz1.T @ X).T
