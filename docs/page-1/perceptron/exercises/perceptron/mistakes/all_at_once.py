def perceptron(inputs, weights, bias):
    return (np.sum(inputs * weights) + bias >= 0).astype(int)
