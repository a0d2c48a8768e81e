def learn(X, y, W1, W2, lr, epochs):
    W1, W2 = W1.copy(), W2.copy()
    b1, b2 = 0, 0

    def forward():
        a1 = sigmoid(np.dot(X, W1) + b1)
        return a1, sigmoid(np.dot(a1, W2) + b2)

    def loss():
        return ((forward()[1] - y) ** 2).mean()

    losses = [loss()]
    for _ in range(epochs):
        a1, a2 = forward()
        delta = (a2 - y) * a2 * (1 - a2) * 2 / a2.size
        mundur = np.dot(delta, W2.T) * (a1 - a1**2)
        W1, b1 = W1 - lr * np.dot(X.T, mundur), b1 - lr * mundur.sum(0)
        W2, b2 = W2 - lr * np.dot(a1.T, delta), b2 - lr * delta.sum(0)
        losses.append(loss())
    return np.array(losses)
