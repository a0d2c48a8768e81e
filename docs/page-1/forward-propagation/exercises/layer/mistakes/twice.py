def layer(X, W, b):
    return sigmoid(sigmoid(X @ W + b))
