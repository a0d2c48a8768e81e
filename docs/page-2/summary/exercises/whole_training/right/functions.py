def softmax(z):
    e = np.exp(z - np.max(z, axis=1)[:, None])
    return e / np.sum(e, axis=1)[:, None]


def train(X, y, W1, W2, lr, orders, batch_size):
    b1, b2 = np.zeros((1, W1.shape[1])), np.zeros((1, y.shape[1]))
    for order in orders:
        X_mixed, y_mixed = X[order], y[order]
        for i in range(0, X.shape[0], batch_size):
            X_part, y_part = X_mixed[i : i + batch_size], y_mixed[i : i + batch_size]
            z1 = np.dot(X_part, W1) + b1
            a1 = np.maximum(z1, 0)
            a2 = softmax(np.dot(a1, W2) + b2)
            dz2 = (a2 - y_part) / X_part.shape[0]
            dW2 = np.dot(a1.T, dz2)
            db2 = np.sum(dz2, axis=0, keepdims=True)
            dz1 = np.dot(dz2, W2.T) * relu_derivative(z1)
            dW1 = np.dot(X_part.T, dz1)
            db1 = np.sum(dz1, axis=0, keepdims=True)
            W1 = W1 - lr * dW1
            b1 = b1 - lr * db1
            W2 = W2 - lr * dW2
            b2 = b2 - lr * db2
    return softmax(np.maximum(X @ W1 + b1, 0) @ W2 + b2)
