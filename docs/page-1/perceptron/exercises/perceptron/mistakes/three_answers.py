def perceptron(inputs, weights, bias):
    return np.sign(inputs @ weights + bias)
