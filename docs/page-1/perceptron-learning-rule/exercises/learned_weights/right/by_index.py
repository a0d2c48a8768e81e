def learned_weights(X, targets, passes):
    weights = np.zeros(X.shape[1])
    bias = 0
    for _ in range(passes):
        for i in range(len(X)):
            z = X[i] @ weights + bias
            error = targets[i] - (1 if z >= 0 else 0)
            weights = weights + error * X[i]
            bias += error
    return weights
