def layer(X, W, b):
    return sigmoid(np.sum(X @ W + b, axis=1))
