def perceptron(inputs, weights, bias):
    return np.where(inputs @ weights + bias >= 0, 1, -1)
