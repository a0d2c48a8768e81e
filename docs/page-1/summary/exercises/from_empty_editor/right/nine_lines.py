def learn(X, y, W1, W2, lr, epochs):
    W1, W2 = W1.copy(), W2.copy()
    N, h = y.size, W1.shape[1]
    b1, b2 = np.zeros((1, h)), np.zeros((1, y.shape[1]))
    losses = []
    for _ in range(epochs + 1):
        z1 = X @ W1 + b1
        a1 = 1 / (1 + np.exp(-z1))
        z2 = a1 @ W2 + b2
        a2 = 1 / (1 + np.exp(-z2))
        loss = np.sum((a2 - y) ** 2) / N
        losses.append(loss)
        dL_da2 = 2 * (a2 - y) / N
        da2_dz2 = a2 * (1 - a2)
        dz2 = dL_da2 * da2_dz2
        dW2 = a1.T @ dz2
        db2 = dz2.sum(axis=0, keepdims=True)
        da1 = dz2 @ W2.T
        dz1 = da1 * a1 * (1 - a1)
        dW1 = X.T @ dz1
        db1 = dz1.sum(axis=0, keepdims=True)
        W1 -= lr * dW1
        b1 -= lr * db1
        W2 -= lr * dW2
        b2 -= lr * db2
    return losses
