def product_slope(z):
    s = sigmoid(z)
    return s - z * s * (1 - s)
