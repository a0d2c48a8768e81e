def other_functions(X, y, W2, a1, a2):
    dW1 = np.zeros((X.shape[1], a1.shape[1]))
    for n in range(len(X)):
        dz2 = 2 * (a2[n] - y[n]) / y.size
        dz1 = (W2 @ dz2) * (1 - a1[n] ** 2)
        dW1 += np.outer(X[n], dz1)
    return dW1
