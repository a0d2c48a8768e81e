from nn_tutorial import perceptron


def learned_weights(X, targets, passes):
    weights = np.zeros(X.shape[1])
    bias = 0
    for x, target in zip(X, targets):
        error = target - perceptron(x, weights, bias)
        weights = weights + error * x
        bias = bias + error
    return weights
