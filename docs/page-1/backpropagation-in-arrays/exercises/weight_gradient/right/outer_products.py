def weight_gradient(X, dz1):
    dW1 = np.zeros((X.shape[1], dz1.shape[1]))
    for x, delta in zip(X, dz1):
        dW1 += np.outer(x, delta)
    return dW1
