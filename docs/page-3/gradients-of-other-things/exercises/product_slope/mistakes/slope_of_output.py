def product_slope(z):
    s = sigmoid(z)
    return s + z * sigmoid_derivative(s)
