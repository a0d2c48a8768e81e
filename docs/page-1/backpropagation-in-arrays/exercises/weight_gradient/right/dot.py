def weight_gradient(X, dz1):
    return np.dot(X.T, dz1)
