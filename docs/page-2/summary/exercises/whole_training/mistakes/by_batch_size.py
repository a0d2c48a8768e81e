def softmax(z):
    e = np.exp(z - z.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)


def train(X, y, W1, W2, lr, orders, batch_size):
    W1, W2 = W1.copy(), W2.copy()
    b1 = np.zeros((1, W1.shape[1]))
    b2 = np.zeros((1, W2.shape[1]))
    for order in orders:
        for start in range(0, len(X), batch_size):
            rows = order[start : start + batch_size]
            z1 = X[rows] @ W1 + b1
            a1 = relu(z1)
            a2 = softmax(a1 @ W2 + b2)
            dz2 = (a2 - y[rows]) / batch_size
            dz1 = dz2 @ W2.T * (z1 > 0)
            W2 = W2 - lr * (a1.T @ dz2)
            b2 = b2 - lr * dz2.sum(axis=0, keepdims=True)
            W1 = W1 - lr * (X[rows].T @ dz1)
            b1 = b1 - lr * dz1.sum(axis=0, keepdims=True)
    return softmax(relu(X @ W1 + b1) @ W2 + b2)
