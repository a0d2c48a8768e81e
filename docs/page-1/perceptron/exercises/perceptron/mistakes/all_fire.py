def perceptron(inputs, weights, bias):
    z = inputs @ weights + bias
    z[z < 0] = 0
    z[z >= 0] = 1
    return z
