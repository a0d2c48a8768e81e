def perceptron(inputs, weights, bias):
    return ((inputs * weights + bias).sum(axis=1) >= 0).astype(int)
