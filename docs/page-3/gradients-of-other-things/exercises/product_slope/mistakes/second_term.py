def product_slope(z):
    s = sigmoid(z)
    return z * s * (1 - s)
