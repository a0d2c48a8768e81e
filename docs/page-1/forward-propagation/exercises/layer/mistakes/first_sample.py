def layer(X, W, b):
    return sigmoid(X[0] @ W + b)
