def perceptron(inputs, weights, bias):
    return sigmoid(inputs @ weights + bias)
