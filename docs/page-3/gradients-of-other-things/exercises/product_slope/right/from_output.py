def product_slope(z):
    a = z * sigmoid(z)
    return a + sigmoid(z) * (1 - a)
