def two_layers(X, W1, b1, W2, b2):
    z1 = np.dot(X, W1) + b1
    a1 = 1 / (1 + np.exp(-z1))
    z2 = np.dot(a1, W2) + b2
    return 1 / (1 + np.exp(-z2))
