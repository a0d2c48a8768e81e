def sigmoid_derivative(z):
    s = sigmoid(z) * (1 - sigmoid(z))
    return s * (1 - s)
