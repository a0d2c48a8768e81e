from nn_tutorial import perceptron


def learned_weights(X, targets, passes):
    return ...
