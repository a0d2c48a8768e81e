def layer(X, W, b):
    return 1 / (1 + np.exp(-(np.dot(X, W) + b)))
