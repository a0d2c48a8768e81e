def perceptron(inputs, weights, bias):
    z = np.dot(inputs, weights) + bias
    return np.where(z >= 0, 1, 0)
