def product_slope(z):
    return sigmoid(z)
