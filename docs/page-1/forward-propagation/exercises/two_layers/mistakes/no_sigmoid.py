def two_layers(X, W1, b1, W2, b2):
    return (X @ W1 + b1) @ W2 + b2
