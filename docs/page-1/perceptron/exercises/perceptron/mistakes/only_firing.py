def perceptron(inputs, weights, bias):
    return [1 for x in inputs if x @ weights + bias >= 0]
