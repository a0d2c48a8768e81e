def trained(X, y, W1, W2, lr, epochs):
    W1, W2 = W1.copy(), W2.copy()
    a1 = sigmoid(X @ W1)
    a2 = sigmoid(a1 @ W2)
    for _ in range(epochs):
        delta = (a2 - y) * a2 * (1 - a2) * 2 / a2.size
        mundur = np.dot(delta, W2.T) * (a1 - a1**2)
        W1, W2 = W1 - lr * np.dot(X.T, mundur), W2 - lr * np.dot(a1.T, delta)
        a1 = sigmoid(X @ W1)
        a2 = sigmoid(a1 @ W2)
    return a2
