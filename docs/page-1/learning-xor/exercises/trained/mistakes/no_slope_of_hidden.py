def trained(X, y, W1, W2, lr, epochs):
    W1, W2 = W1.copy(), W2.copy()
    for _ in range(epochs):
        a1 = sigmoid(X @ W1)
        a2 = sigmoid(a1 @ W2)
        dz2 = 2 * (a2 - y) / y.size * a2 * (1 - a2)
        dz1 = dz2 @ W2.T
        W2 = W2 - lr * (a1.T @ dz2)
        W1 = W1 - lr * (X.T @ dz1)
    return sigmoid(sigmoid(X @ W1) @ W2)
