def product_slope(z):
    s = sigmoid(z)
    return 1 + z * s * (1 - s)
