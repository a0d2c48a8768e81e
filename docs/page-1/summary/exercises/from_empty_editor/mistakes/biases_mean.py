def learn(X, y, W1, W2, lr, epochs):
    W1, W2 = W1.copy(), W2.copy()
    b1 = np.zeros((1, W1.shape[1]))
    b2 = np.zeros((1, W2.shape[1]))
    losses = []
    for _ in range(epochs + 1):
        a1 = sigmoid(X @ W1 + b1)
        a2 = sigmoid(a1 @ W2 + b2)
        losses.append(np.mean((a2 - y) ** 2))
        dz2 = 2 * (a2 - y) / y.size * a2 * (1 - a2)
        dz1 = dz2 @ W2.T * a1 * (1 - a1)
        W2 = W2 - lr * (a1.T @ dz2)
        b2 = b2 - lr * dz2.mean(axis=0, keepdims=True)
        W1 = W1 - lr * (X.T @ dz1)
        b1 = b1 - lr * dz1.mean(axis=0, keepdims=True)
    return losses
