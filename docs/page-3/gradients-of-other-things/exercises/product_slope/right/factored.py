def product_slope(z):
    s = 1 / (1 + np.exp(-z))
    return s * (1 + z * (1 - s))
