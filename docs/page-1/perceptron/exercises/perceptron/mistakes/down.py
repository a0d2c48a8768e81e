def perceptron(inputs, weights, bias):
    z = np.sum(inputs * weights, axis=0) + bias
    return (z >= 0).astype(int)
