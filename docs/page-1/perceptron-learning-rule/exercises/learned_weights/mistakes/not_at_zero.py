def learned_weights(X, targets, passes):
    weights = np.zeros(X.shape[1])
    bias = 0
    for _ in range(passes):
        for x, target in zip(X, targets):
            error = target - (1 if x @ weights + bias > 0 else 0)
            weights = weights + error * x
            bias = bias + error
    return weights
