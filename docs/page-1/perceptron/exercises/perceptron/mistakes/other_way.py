def perceptron(inputs, weights, bias):
    return (inputs @ weights + bias < 0).astype(int)
