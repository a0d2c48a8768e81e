def weight_gradients(W, X, z, da):
    dW = np.zeros_like(W)
    k = len(W) - 1
    while k >= 0:
        dz = da * relu_derivative(z[k])
        dW[k] = X[k].T @ dz
        da = dz @ W[k].T
        k -= 1
    return dW
