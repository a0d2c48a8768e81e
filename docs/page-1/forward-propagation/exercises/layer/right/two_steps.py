def layer(X, W, b):
    z = X @ W + b
    a = sigmoid(z)
    return a
