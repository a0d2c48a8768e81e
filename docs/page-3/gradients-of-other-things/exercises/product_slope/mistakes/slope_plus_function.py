def product_slope(z):
    s = sigmoid(z)
    return z * s + s * (1 - s)
