def product_slope(z):
    s = sigmoid(z)
    return s * (1 - s)
