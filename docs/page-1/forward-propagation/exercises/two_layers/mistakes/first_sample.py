def two_layers(X, W1, b1, W2, b2):
    a1 = sigmoid(X[0] @ W1 + b1)
    return sigmoid(a1 @ W2 + b2)
