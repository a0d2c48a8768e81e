def layer(X, W, b):
    return sigmoid_derivative(X @ W + b)
