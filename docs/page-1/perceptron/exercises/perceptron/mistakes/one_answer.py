def perceptron(inputs, weights, bias):
    return int((inputs @ weights + bias).sum() >= 0)
