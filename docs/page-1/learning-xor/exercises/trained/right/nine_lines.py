def trained(X, y, W1, W2, lr, epochs):
    W1, W2 = W1.copy(), W2.copy()
    N = y.size
    for _ in range(1, epochs + 1):
        z1 = X @ W1
        a1 = sigmoid(z1)
        z2 = a1 @ W2
        a2 = sigmoid(z2)
        dL_da2 = 2 * (a2 - y) / N
        da2_dz2 = a2 * (1 - a2)
        dz2 = dL_da2 * da2_dz2
        dW2 = a1.T @ dz2
        da1 = dz2 @ W2.T
        dz1 = da1 * a1 * (1 - a1)
        dW1 = X.T @ dz1
        W2 -= lr * dW2
        W1 -= lr * dW1
    a1 = sigmoid(X @ W1)
    return sigmoid(a1 @ W2)
