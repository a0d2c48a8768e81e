def sigmoid_derivative(z):
    a = sigmoid(z)
    return a * (1 - a)
