def sigmoid_derivative(z):
    return sigmoid(z) * (1 - sigmoid(z))
