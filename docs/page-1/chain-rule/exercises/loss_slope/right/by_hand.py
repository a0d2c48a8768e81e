def loss_slope(w, x, y):
    z = w * x
    a = 1 / (1 + np.exp(-z))
    galat = a - y
    return 2 * galat * a * (1 - a) * x
