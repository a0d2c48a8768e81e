def two_layers(X, W1, b1, W2, b2):
    a = X
    for W, b in [(W1, b1), (W2, b2)]:
        a = sigmoid(a @ W + b)
    return a
