def product_slope(z):
    s = sigmoid(z)
    return s + s * (1 - s)
