def layer(X, W, b):
    return sigmoid(X @ W)
