def sigmoid_derivative(z):
    return 1 - sigmoid(z)
