def perceptron(inputs, weights, bias):
    return [int(sum(x * w for x, w in zip(row, weights)) + bias >= 0) for row in inputs]
