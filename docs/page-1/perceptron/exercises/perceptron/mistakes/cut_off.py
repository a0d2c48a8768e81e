def perceptron(inputs, weights, bias):
    return np.maximum(0, inputs @ weights + bias)
