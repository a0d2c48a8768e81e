def perceptron(inputs, weights, bias):
    def fires(z):
        if z < 0:
            return 0
        return 1

    return np.array([fires(np.dot(x, weights) + bias) for x in inputs])
