def perceptron(inputs, weights, bias):
    return inputs @ weights + bias
