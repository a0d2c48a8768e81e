def sigmoid_derivative(z):
    return 1 - tanh(z) ** 2
