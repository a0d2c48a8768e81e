def perceptron(inputs, weights, bias):
    z = np.sum(inputs * weights, axis=1) + bias
    return (np.sign(z) + 1 > 0) * 1
