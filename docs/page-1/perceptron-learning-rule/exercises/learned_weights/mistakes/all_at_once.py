from nn_tutorial import perceptron


def learned_weights(X, targets, passes):
    weights = np.zeros(X.shape[1])
    bias = 0
    for _ in range(passes):
        errors = targets - perceptron(X, weights, bias)
        weights = weights + errors @ X
        bias = bias + errors.sum()
    return weights
