def layer(X, W, b):
    return sigmoid(X @ W + X.shape[1] * b)
