def product_slope(z):
    return sigmoid(z) + z * sigmoid_derivative(z)
