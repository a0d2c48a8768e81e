def perceptron(inputs, weights, bias):
    z = inputs @ weights + bias
    return 1 - (z < 0)
