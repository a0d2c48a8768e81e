def perceptron(inputs, weights, bias):
    return np.heaviside(inputs.dot(weights) + bias, 1)
