def corrected(x, target, weights, bias):
    output = perceptron(x, weights, bias)
    error = target - output
    weights = weights + error * x
    bias = bias + error
    return weights, bias
