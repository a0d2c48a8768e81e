def product_slope(z):
    return z * sigmoid(z)
