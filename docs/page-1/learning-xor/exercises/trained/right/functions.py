def trained(X, y, W1, W2, lr, epochs):
    W1, W2 = W1.copy(), W2.copy()
    def forward():
        a1 = 1 / (1 + np.exp(-(X @ W1)))
        return a1, 1 / (1 + np.exp(-(a1 @ W2)))

    for _ in range(epochs):
        a1, a2 = forward()
        dz2 = 2 * (a2 - y) / y.size * a2 * (1 - a2)
        dW1 = X.T @ (dz2 @ W2.T * a1 * (1 - a1))
        W2 = W2 - lr * a1.T @ dz2
        W1 = W1 - lr * dW1
    return forward()[1]
