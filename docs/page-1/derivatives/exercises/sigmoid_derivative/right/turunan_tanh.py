def sigmoid_derivative(z):
    return 0.25 * tanh_derivative(0.5 * z)
