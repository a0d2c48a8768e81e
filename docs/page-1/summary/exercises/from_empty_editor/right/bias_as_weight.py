def learn(X, y, W1, W2, lr, epochs):
    ones = np.ones((len(X), 1))
    V1 = np.vstack([W1, np.zeros((1, W1.shape[1]))])
    V2 = np.vstack([W2, np.zeros((1, W2.shape[1]))])
    X = np.hstack([X, ones])
    losses = np.zeros(epochs + 1)
    for i in range(len(losses)):
        a1 = np.hstack([sigmoid(X @ V1), ones])
        a2 = sigmoid(a1 @ V2)
        losses[i] = np.mean((a2 - y) ** 2)
        dz2 = 2 * (a2 - y) / y.size * a2 * (1 - a2)
        dz1 = (dz2 @ V2.T * a1 * (1 - a1))[:, :-1]
        V2 = V2 - lr * a1.T @ dz2
        V1 = V1 - lr * X.T @ dz1
    return losses
