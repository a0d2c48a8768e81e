def product_slope(z):
    return sigmoid_derivative(z * sigmoid(z))
