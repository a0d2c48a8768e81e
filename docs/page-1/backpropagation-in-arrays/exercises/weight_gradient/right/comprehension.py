def weight_gradient(X, dz1):
    return np.array([[np.sum(X[:, i] * dz1[:, j]) for j in range(dz1.shape[1])] for i in range(X.shape[1])])
