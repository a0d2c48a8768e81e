def perceptron(inputs, weights, bias):
    return (inputs.sum(axis=1) + bias >= 0).astype(int)
