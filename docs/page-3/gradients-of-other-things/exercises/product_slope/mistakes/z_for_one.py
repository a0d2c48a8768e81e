def product_slope(z):
    s = sigmoid(z)
    return z + z * s * (1 - s)
