def two_layers(X, W1, b1, W2, b2):
    a1 = sigmoid(W1 @ X + b1)
    a2 = sigmoid(W2 @ a1 + b2)
    return a2
