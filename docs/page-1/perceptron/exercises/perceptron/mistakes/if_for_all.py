def perceptron(inputs, weights, bias):
    z = inputs @ weights + bias
    if z >= 0:
        return 1
    else:
        return 0
