def perceptron(inputs, weights, bias):
    return np.where(inputs @ weights > 0, 1, 0)
